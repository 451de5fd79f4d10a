package io.github.dynactin;

import java.time.Duration;

/** Is told what a case costs on its way to a server, in the thread that takes it there. */
public interface CaseListener {
  /** A stage has come to its end; one that ends with an exception isn't told. */
  void took(CaseStage stage, Duration time);

  /**
   * How large the case is as FHIR.
   *
   * @param resources how many there are
   * @param bytes of their JSON in UTF-8, without spaces
   */
  void measured(int resources, long bytes);
}
