package io.github.dynactin.terminology;

import java.util.Arrays;
import java.util.Optional;

/** How confidential a resource is: the security labels of HL7 v3 Confidentiality (7.0.1). */
public enum Confidentiality implements Code {
  UNRESTRICTED("U", "unrestricted"),
  LOW("L", "low"),
  MODERATE("M", "moderate"),
  NORMAL("N", "normal"),
  RESTRICTED("R", "restricted"),
  VERY_RESTRICTED("V", "very restricted");

  private final String code;
  private final String display;

  Confidentiality(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /** The label with this code: {@code R}. */
  public static Optional<Confidentiality> of(String code) {
    return Arrays.stream(values()).filter(label -> label.code.equals(code)).findFirst();
  }

  @Override
  public CodeSystem system() {
    return CodeSystem.CONFIDENTIALITY;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }
}
