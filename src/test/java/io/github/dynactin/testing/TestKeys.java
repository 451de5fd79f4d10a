package io.github.dynactin.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.dynactin.transport.keys.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A fresh key with a certificate that it signed itself, in every form that files have. */
public record TestKeys(Path folder, String name) {
  public static final String PASSWORD = "canary-passw0rd";

  /**
   * Makes a key with the JDK's keytool.
   *
   * @param extensions such as {@code san=ip:127.0.0.1}
   */
  public static TestKeys make(Path folder, String name, String... extensions)
      throws IOException, InterruptedException {
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    Stream<String> fixed =
        Stream.of(
            keytool.toString(),
            "-genkeypair",
            "-alias",
            name,
            "-keyalg",
            "RSA",
            "-keysize",
            "2048",
            "-validity",
            "2",
            "-dname",
            "CN=" + name,
            "-storetype",
            "PKCS12",
            "-storepass",
            PASSWORD,
            "-keystore",
            folder.resolve(name + ".p12").toString());
    List<String> line =
        Stream.concat(fixed, Stream.of(extensions).flatMap(e -> Stream.of("-ext", e))).toList();
    Process process =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".log").toFile())
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IllegalStateException(Files.readString(folder.resolve(name + ".log")));
    }
    return new TestKeys(folder, name);
  }

  public static Secret password() {
    return Secret.of(PASSWORD);
  }

  public Path pkcs12() {
    return folder.resolve(name + ".p12");
  }

  public KeyStore store() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(pkcs12())) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  public Key key() throws IOException, GeneralSecurityException {
    return store().getKey(name, PASSWORD.toCharArray());
  }

  /** The certificate in PEM. */
  public Path certificate() throws IOException, GeneralSecurityException {
    byte[] der = store().getCertificate(name).getEncoded();
    return Files.writeString(folder.resolve(name + ".crt"), pem("CERTIFICATE", der), US_ASCII);
  }

  /** The private key in PEM, not encrypted. */
  public Path privateKey() throws IOException, GeneralSecurityException {
    return PrivateFiles.write(
        folder.resolve(name + ".key"), pem("PRIVATE KEY", key().getEncoded()));
  }

  public static String pem(String label, byte[] der) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
  }
}
