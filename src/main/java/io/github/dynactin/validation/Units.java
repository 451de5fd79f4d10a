package io.github.dynactin.validation;

import io.github.dynactin.terminology.CodeSystem;
import java.io.IOException;
import java.io.InputStream;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.fhir.ucum.UcumService;

/** Checks units of measure with UCUM's own tables, which are small enough to be here. */
final class Units {
  static final String SYSTEM = CodeSystem.UCUM.uri();

  private final UcumService service;

  Units() {
    try (InputStream essence = UcumEssenceService.class.getResourceAsStream("/ucum-essence.xml")) {
      if (essence == null) {
        throw new IllegalStateException("ucum-essence.xml is missing from the class path");
      }
      service = new UcumEssenceService(essence);
    } catch (IOException | UcumException e) {
      throw new IllegalStateException("ucum-essence.xml can't be read", e);
    }
  }

  /** True for a unit that UCUM's grammar and tables allow. */
  boolean allow(String code) {
    synchronized (service) { // its parser isn't documented as thread-safe
      return service.validate(code) == null;
    }
  }
}
