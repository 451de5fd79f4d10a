package io.github.dynactin.encoding;

/** The fast path met something that HAPI's encoder is to write. A signal, so without a stack. */
final class LeftToHapi extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LeftToHapi(String what) {
    super(what, null, false, false);
  }
}
