package io.github.dynactin.transport.keys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import org.jspecify.annotations.Nullable;

/** Reads PKCS#12. */
final class Pkcs12 {
  private Pkcs12() {}

  /**
   * Opens a store.
   *
   * @param password null to read what isn't encrypted, without checking that the file is whole
   */
  static KeyStore open(byte[] bytes, char @Nullable [] password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(bytes), password);
      return store;
    } catch (IOException | GeneralSecurityException wrong) {
      throw new SetupException("the file isn't PKCS#12, or its password is another one");
    }
  }
}
