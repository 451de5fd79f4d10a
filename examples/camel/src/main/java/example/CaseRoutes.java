package example;

import io.github.dynactin.CaseException;
import io.github.dynactin.Pipeline;
import org.apache.camel.builder.RouteBuilder;

/**
 * Cases from files and from HL7 v2 documents over MLLP, as FHIR transactions to a server. A case that
 * is wrong goes to the dead letters at once; what the server doesn't take is tried again first.
 */
public final class CaseRoutes extends RouteBuilder {
  private final Pipeline pipeline;

  /** Routes over one pipeline, which is whoever makes these routes' to close. */
  public CaseRoutes(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public void configure() {
    errorHandler(
        deadLetterChannel("direct:dead").useOriginalMessage().maximumRedeliveries(3).redeliveryDelay(500));
    onException(CaseException.class).useOriginalMessage().handled(true).to("direct:dead");

    from("file:{{cases.folder}}?include=.*[.]json&readLock=changed").to("direct:case");

    // An MLLP sender is told that its message failed, instead of a dead letter being written.
    from("mllp:127.0.0.1:{{mllp.port}}")
        .errorHandler(noErrorHandler())
        .transform(method(DocumentMessage.class, "content"))
        .to("direct:send");

    from("direct:case").to("direct:send");

    from("direct:send")
        .errorHandler(noErrorHandler())
        .convertBodyTo(String.class)
        .bean(pipeline, "convert")
        .setHeader("dynactinReport", simple("${body.reportJson}")) // no patient's value in it
        .transform(simple("${body.json}")) // throws what is wrong with the case
        .to("fhir:transaction/withBundle?inBody=stringBundle&serverUrl={{fhir.server}}&fhirVersion=R4");

    from("direct:dead")
        .errorHandler(noErrorHandler())
        .setHeader("dynactinError", simple("${exception.message}"))
        .to("file:{{dead.folder}}");
  }
}
