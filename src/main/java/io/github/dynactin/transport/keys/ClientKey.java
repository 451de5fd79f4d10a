package io.github.dynactin.transport.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/** The key and the certificates that a client shows in mutual TLS. */
public final class ClientKey {
  private final KeyStore store;
  private final char[] password;

  private ClientKey(KeyStore store, char[] password) {
    this.store = store;
    this.password = password;
  }

  /**
   * A key and its certificates from one PKCS#12 file.
   *
   * @throws SetupException if the file can't be read or opened, or holds no key
   */
  public static ClientKey pkcs12(Path file, Secret password) {
    char[] chars = password.reveal().toCharArray();
    KeyStore store = Pkcs12.open(SecretFile.readOpen(file), chars);
    try {
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          return new ClientKey(store, chars);
        }
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the store is open", e);
    }
    throw new SetupException("the file holds no private key");
  }

  /**
   * A PKCS#8 key and its certificates, each from a PEM file; one file may hold both.
   *
   * @param certificates the key's own first, then whoever signed it
   * @param password of the key, if it is encrypted
   * @throws SetupException if a file can't be read, or the key isn't the first certificate's
   */
  public static ClientKey pem(Path certificates, Path key, Optional<Secret> password) {
    byte[] keyBytes = password.isPresent() ? SecretFile.readOpen(key) : SecretFile.read(key);
    PrivateKey privateKey = Pem.privateKey(keyBytes, password);
    List<Certificate> chain = Pem.certificates(SecretFile.readOpen(certificates));
    if (!KeyPairs.belongTogether(privateKey, chain.get(0).getPublicKey())) {
      throw new SetupException("the private key isn't that of the first certificate");
    }
    char[] inMemory = new char[0];
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("client", privateKey, inMemory, chain.toArray(Certificate[]::new));
      return new ClientKey(store, inMemory);
    } catch (IOException | GeneralSecurityException e) {
      throw new SetupException("the private key and the certificates don't fit each other");
    }
  }

  KeyManager[] managers() throws GeneralSecurityException {
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, password);
    return factory.getKeyManagers();
  }

  @Override
  public String toString() {
    return "ClientKey[hidden]";
  }
}
