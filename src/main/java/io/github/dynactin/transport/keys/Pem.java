package io.github.dynactin.transport.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Reads PEM (RFC 7468): certificates, and private keys in PKCS#8. */
final class Pem {
  private static final Pattern KEY =
      Pattern.compile(
          "-----BEGIN (ENCRYPTED )?PRIVATE KEY-----([^-]+)-----END (ENCRYPTED )?PRIVATE KEY-----");
  private static final Pattern PUBLIC_KEY =
      Pattern.compile("-----BEGIN PUBLIC KEY-----([^-]+)-----END PUBLIC KEY-----");
  private static final Pattern OLD_KEY = Pattern.compile("-----BEGIN [A-Z]+ PRIVATE KEY-----");
  private static final List<String> ALGORITHMS = List.of("RSA", "EC");

  private Pem() {}

  static boolean isPem(byte[] bytes) {
    return text(bytes).contains("-----BEGIN ");
  }

  /** The certificates of a file, in its order. */
  static List<Certificate> certificates(byte[] bytes) {
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      List<Certificate> certificates =
          List.copyOf(factory.generateCertificates(new ByteArrayInputStream(bytes)));
      if (certificates.isEmpty()) {
        throw new SetupException("the file holds no certificate");
      }
      return certificates;
    } catch (CertificateException malformed) {
      throw new SetupException("the file holds a certificate that can't be read");
    }
  }

  /** The one private key of a file. */
  static PrivateKey privateKey(byte[] bytes, Optional<Secret> password) {
    Matcher matcher = KEY.matcher(text(bytes));
    if (!matcher.find()) {
      throw new SetupException(
          OLD_KEY.matcher(text(bytes)).find()
              ? "the private key isn't in PKCS#8; 'openssl pkcs8 -topk8' turns it into that"
              : "the file holds no private key");
    }
    byte[] der = decode(matcher.group(2));
    PKCS8EncodedKeySpec spec =
        matcher.group(1) == null ? new PKCS8EncodedKeySpec(der) : decrypt(der, password);
    return key(factory -> factory.generatePrivate(spec));
  }

  /** The public key of a file, or of its first certificate, if it holds either. */
  static Optional<PublicKey> publicKey(byte[] bytes) {
    Matcher matcher = PUBLIC_KEY.matcher(text(bytes));
    if (matcher.find()) {
      X509EncodedKeySpec spec = new X509EncodedKeySpec(decode(matcher.group(1)));
      return Optional.of(key(factory -> factory.generatePublic(spec)));
    }
    return text(bytes).contains("-----BEGIN CERTIFICATE-----")
        ? Optional.of(certificates(bytes).get(0).getPublicKey())
        : Optional.empty();
  }

  private static byte[] decode(String base64) {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException malformed) {
      throw unreadable();
    }
  }

  private static PKCS8EncodedKeySpec decrypt(byte[] der, Optional<Secret> password) {
    Secret secret =
        password.orElseThrow(() -> new SetupException("the private key needs a password"));
    try {
      EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(der);
      // For PBES2 the algorithm's name is that of its parameters.
      String algorithm = info.getAlgParameters().toString();
      SecretKeyFactory factory = SecretKeyFactory.getInstance(algorithm);
      PBEKeySpec spec = new PBEKeySpec(secret.reveal().toCharArray());
      return info.getKeySpec(factory.generateSecret(spec));
    } catch (IOException | GeneralSecurityException | RuntimeException wrong) {
      throw new SetupException("the private key can't be opened with this password");
    }
  }

  private interface Making<K> {
    K from(KeyFactory factory) throws InvalidKeySpecException;
  }

  private static <K extends Key> K key(Making<K> making) {
    for (String algorithm : ALGORITHMS) {
      try {
        return making.from(KeyFactory.getInstance(algorithm));
      } catch (InvalidKeySpecException another) {
        // The next one may fit.
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every Java has RSA and EC", e);
      }
    }
    throw unreadable();
  }

  private static SetupException unreadable() {
    return new SetupException("the key can't be read as RSA or EC");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, US_ASCII);
  }
}
