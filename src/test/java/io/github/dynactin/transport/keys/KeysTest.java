package io.github.dynactin.transport.keys;

import static io.github.dynactin.testing.TestKeys.pem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import io.github.dynactin.testing.PrivateFiles;
import io.github.dynactin.testing.TestKeys;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets, keys and certificates out of files; what is wrong with one is told without it. */
class KeysTest {
  private static final String CANARY = "canary-s3cret";
  private static final Instant NOW = Instant.parse("2026-11-23T22:00:00Z");
  private static TestKeys keys;

  @BeforeAll
  static void makeKeys(@TempDir Path folder) throws Exception {
    keys = TestKeys.make(folder, "client");
  }

  @ParameterizedTest
  @CsvSource({"'%s\n'", "'%s\r\n'", "'%s'"})
  void aSecretEndsBeforeTheLineBreak(String content) throws IOException {
    Secret secret = Secret.fromFile(file(content.formatted(CANARY)));
    assertThat(secret.reveal()).isEqualTo(CANARY);
    assertThat(secret).hasToString("Secret[hidden]");
  }

  @Test
  void aSecretKeepsItsOtherBlanks() throws IOException {
    assertThat(Secret.fromFile(file(" a\n\n")).reveal()).isEqualTo(" a\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw----r--", "r--r--r--"})
  void aSecretIsItsOwnersAlone(String permissions) throws IOException {
    Path open = file(CANARY);
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString(permissions));
    refuses(() -> Secret.fromFile(open), "others than its owner may read it");
  }

  @ParameterizedTest
  @CsvSource({
    "r--------, false, true",
    "rw-------, true, true",
    "r--r-----, false, false",
    "r--r-----, true, true",
    "rw-r-----, true, true",
    "r--r--r--, true, false",
    "rw----r--, true, false"
  })
  void onlyRootMayLetAGroupReadASecret(String permissions, boolean roots, boolean isPrivate) {
    assertThat(SecretFile.isPrivate(PosixFilePermissions.fromString(permissions), roots))
        .isEqualTo(isPrivate);
  }

  @Test
  void whoseAFileIsIsToldByItsNumber() throws IOException {
    Path shared = file(CANARY);
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("r--r-----"));
    boolean roots = Files.getAttribute(shared, "unix:uid").equals(0);
    assertThat(SecretFile.isPrivate(shared)).isEqualTo(roots);
    if (roots) { // who may give files away can try both
      Files.setAttribute(shared, "unix:uid", 10001);
      assertThat(SecretFile.isPrivate(shared)).isFalse();
    }
  }

  @Test
  void aSecretIsThere() throws IOException {
    refuses(() -> Secret.fromFile(keys.folder().resolve("nowhere")), "can't be read");
    Path empty = file("\n");
    refuses(() -> Secret.fromFile(empty), "empty");
    assertThat(Secret.fromEnvironment("X", Map.of())).isEmpty();
    assertThat(Secret.fromEnvironment("X", Map.of("X", ""))).isEmpty();
    assertThat(Secret.fromEnvironment("X", Map.of("X", CANARY)).map(Secret::reveal))
        .contains(CANARY);
  }

  @Test
  void aSigningKeyIsReadFromPemAndNamedByItsThumbprint() throws Exception {
    SigningKey rsa = SigningKey.fromFile(keys.privateKey());
    assertThat(JWKSet.parse(rsa.publicJwks()).getKeys())
        .singleElement()
        .satisfies(
            key -> {
              assertThat(key.isPrivate()).isFalse();
              assertThat(key.getKeyID()).isEqualTo(key.computeThumbprint().toString());
              assertThat(key.getAlgorithm().getName()).isEqualTo("RS384");
            });
    assertThat(rsa.publicJwks()).doesNotContain("\"d\"", "\"p\"");
    assertThat(rsa.toString()).contains("hidden");
  }

  @Test
  void anEcKeyInPemNeedsItsPublicKeyBesideIt() throws Exception {
    KeyPair pair = ec("secp384r1");
    String privateKey = pem("PRIVATE KEY", pair.getPrivate().getEncoded());
    Path alone = file(privateKey);
    refuses(() -> SigningKey.fromFile(alone), "no public key");
    Path both = file(privateKey + pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    SigningKey key = SigningKey.fromFile(both);
    SignedJWT jwt = SignedJWT.parse(key.assertion("c", URI.create("https://a.example/t"), NOW));
    ECKey registered = JWKSet.parse(key.publicJwks()).getKeys().get(0).toECKey();
    assertThat(jwt.verify(new ECDSAVerifier(registered))).isTrue();
    assertThat(jwt.getHeader().getAlgorithm().getName()).isEqualTo("ES384");
    Path another = file(privateKey + pem("PUBLIC KEY", ec("secp384r1").getPublic().getEncoded()));
    refuses(() -> SigningKey.fromFile(another), "isn't that of its private key");
  }

  @Test
  void refusesKeysThatSmartDoesNotAllow() throws Exception {
    Path curve = file(new ECKeyGenerator(Curve.P_256).generate().toJSONString());
    refuses(() -> SigningKey.fromFile(curve), "P-384");
    Path small = file(new RSAKeyGenerator(1024, true).generate().toJSONString());
    refuses(() -> SigningKey.fromFile(small), "2048");
    Path half = file(new RSAKeyGenerator(2048).generate().toPublicJWK().toJSONString());
    refuses(() -> SigningKey.fromFile(half), "no private key");
    Path nonsense = file("{\"kty\":\"" + CANARY + "\"}");
    refuses(() -> SigningKey.fromFile(nonsense), "neither PEM nor a JWK");
  }

  @Test
  void tellsHowToTurnAnOldKeyIntoPkcs8() throws IOException {
    Path old = file("-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n");
    refuses(() -> SigningKey.fromFile(old), "openssl pkcs8");
    refuses(() -> ClientKey.pem(keys.certificate(), old, Optional.empty()), "openssl pkcs8");
  }

  @Test
  void aClientKeyIsThatOfItsCertificate() throws Exception {
    Path other = file(pem("PRIVATE KEY", ec("secp256r1").getPrivate().getEncoded()));
    refuses(
        () -> ClientKey.pem(keys.certificate(), other, Optional.empty()),
        "isn't that of the first certificate");
    assertThat(ClientKey.pem(keys.certificate(), keys.privateKey(), Optional.empty()))
        .hasToString("ClientKey[hidden]");
  }

  @Test
  void aClientKeyMayBeEncrypted() throws Exception {
    Path key = file(pem("ENCRYPTED PRIVATE KEY", encrypted(CANARY)));
    ClientKey.pem(keys.certificate(), key, Optional.of(Secret.of(CANARY)));
    refuses(() -> ClientKey.pem(keys.certificate(), key, Optional.empty()), "needs a password");
    refuses(
        () -> ClientKey.pem(keys.certificate(), key, Optional.of(Secret.of(CANARY + "!"))),
        "can't be opened with this password");
  }

  @Test
  void pkcs12NeedsItsPassword() {
    refuses(() -> ClientKey.pkcs12(keys.pkcs12(), Secret.of(CANARY)), "password is another one");
  }

  @Test
  void trustHoldsCertificates() throws IOException {
    Path nothing = file("-----BEGIN CERTIFICATE-----\n" + CANARY + "\n");
    refuses(() -> TlsSettings.standard().withTrust(nothing, Optional.empty()), "can't be read");
    Path noPem = file(CANARY);
    refuses(() -> TlsSettings.standard().withTrust(noPem, Optional.empty()), "PKCS#12");
  }

  private static void refuses(ThrowingCallable work, String why) {
    assertThatThrownBy(work)
        .isInstanceOf(SetupException.class)
        .hasNoCause()
        .hasMessageContaining(why)
        .satisfies(e -> assertThat(e.toString()).doesNotContain(CANARY));
  }

  private static Path file(String content) throws IOException {
    return PrivateFiles.write(Files.createTempFile(keys.folder(), "file", ""), content);
  }

  private static KeyPair ec(String curve) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(curve));
    return generator.generateKeyPair();
  }

  /** PBES2 with PBKDF2 and AES-256, as 'openssl pkcs8 -topk8' writes it. */
  private static byte[] encrypted(String password) throws GeneralSecurityException, IOException {
    String algorithm = "PBEWithHmacSHA256AndAES_256";
    Cipher cipher = Cipher.getInstance(algorithm);
    cipher.init(
        Cipher.ENCRYPT_MODE,
        SecretKeyFactory.getInstance(algorithm)
            .generateSecret(new PBEKeySpec(password.toCharArray())));
    // RFC 5958: PBES2 with its parameters, and what it made of the key.
    byte[] how = cipher.getParameters().getEncoded();
    byte[] made = der(0x04, cipher.doFinal(keys.key().getEncoded()));
    byte[] oid = HexFormat.of().parseHex("06092a864886f70d01050d");
    return der(0x30, joined(der(0x30, joined(oid, how)), made));
  }

  private static byte[] der(int tag, byte[] content) {
    int length = content.length;
    byte[] head =
        length < 0x80
            ? new byte[] {(byte) tag, (byte) length}
            : new byte[] {(byte) tag, (byte) 0x82, (byte) (length >> 8), (byte) length};
    return joined(head, content);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
