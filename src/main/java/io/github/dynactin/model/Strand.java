package io.github.dynactin.model;

import java.util.Arrays;
import java.util.Optional;

/** Of a gene, a transcript or a breakpoint: along the reference or against it. */
public enum Strand {
  FORWARD("+"),
  REVERSE("-");

  private final String sign;

  Strand(String sign) {
    this.sign = sign;
  }

  /** As files write it. */
  public String sign() {
    return sign;
  }

  /** The strand with this sign. */
  public static Optional<Strand> of(String sign) {
    return Arrays.stream(values()).filter(each -> each.sign.equals(sign)).findFirst();
  }
}
