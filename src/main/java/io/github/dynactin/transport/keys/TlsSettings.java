package io.github.dynactin.transport.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * Whom to trust, and what to show in mutual TLS. A server's certificate is always checked against
 * the server's name; that can't be turned off.
 */
public final class TlsSettings {
  private final Optional<ClientKey> clientKey;
  private final List<Certificate> trusted;

  private TlsSettings(Optional<ClientKey> clientKey, List<Certificate> trusted) {
    this.clientKey = clientKey;
    this.trusted = trusted;
  }

  /** The certificate authorities that the Java installation trusts, and no client key. */
  public static TlsSettings standard() {
    return new TlsSettings(Optional.empty(), List.of());
  }

  /** The same with a key for mutual TLS. */
  public TlsSettings withClientKey(ClientKey key) {
    return new TlsSettings(Optional.of(key), trusted);
  }

  /**
   * The same, trusting these certificates instead of those of the Java installation.
   *
   * @param file PEM, or PKCS#12
   * @param password of a PKCS#12 file, if it has one
   * @throws SetupException if the file can't be read, or holds no certificate
   */
  public TlsSettings withTrust(Path file, Optional<Secret> password) {
    byte[] bytes = SecretFile.readOpen(file);
    return new TlsSettings(
        clientKey, Pem.isPem(bytes) ? Pem.certificates(bytes) : pkcs12(bytes, password));
  }

  private static List<Certificate> pkcs12(byte[] bytes, Optional<Secret> password) {
    KeyStore store = Pkcs12.open(bytes, password.map(p -> p.reveal().toCharArray()).orElse(null));
    try {
      List<Certificate> certificates = new ArrayList<>();
      for (String alias : Collections.list(store.aliases())) {
        if (store.isCertificateEntry(alias)) {
          certificates.add(store.getCertificate(alias));
        }
      }
      if (certificates.isEmpty()) {
        throw new SetupException("the file holds no trusted certificate, or needs its password");
      }
      return List.copyOf(certificates);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the store is open", e);
    }
  }

  /** A context for connections. */
  public SSLContext context() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(
          clientKey.isPresent() ? clientKey.get().managers() : null, trustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new SetupException("the keys and certificates can't be used for TLS");
    }
  }

  private TrustManager[] trustManagers() throws GeneralSecurityException, IOException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted.isEmpty() ? null : store());
    return factory.getTrustManagers();
  }

  private KeyStore store() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    for (int i = 0; i < trusted.size(); i++) {
      store.setCertificateEntry("trusted-" + i, trusted.get(i));
    }
    return store;
  }

  @Override
  public String toString() {
    return "TlsSettings[clientKey="
        + (clientKey.isPresent() ? "hidden" : "none")
        + ", trust="
        + (trusted.isEmpty() ? "Java's" : trusted.size() + " certificates")
        + "]";
  }
}
