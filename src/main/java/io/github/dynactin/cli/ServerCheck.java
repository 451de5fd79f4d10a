package io.github.dynactin.cli;

import io.github.dynactin.delivery.WriteMode;
import io.github.dynactin.transport.Fault;
import io.github.dynactin.transport.HapiEndpoint;
import io.github.dynactin.transport.SelfDescription;
import io.github.dynactin.transport.ServerFault;
import io.github.dynactin.transport.ServerSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks the server what it is and whether it lets us in. Reads only. */
record ServerCheck(TransferOptions transfer) {
  private static final String WHAT = "server";
  private static final Duration CLOSE = Duration.ofMinutes(1);

  /** Nobody's id: it has a form that ours never have. */
  private static final String NOBODY = "_id=dynactin-doctor&_count=1";

  private static final String TAG = "_tag=urn:dynactin:resource%7Cdynactin-doctor&_count=1";

  List<Check> checks() {
    Optional<ServerSettings> named = transfer.namedServerSettings();
    if (named.isEmpty()) {
      return List.of(
          Check.warn(
              WHAT,
              "none is named: an export would start a sandbox on this machine",
              "Name one with --to."));
    }
    List<Check> checks = new ArrayList<>();
    try (HapiEndpoint server = new HapiEndpoint(named.get())) {
      SelfDescription self = server.describe();
      checks.add(Check.ok(WHAT, server.base() + " answers"));
      checks.addAll(of(self));
      if (self.isOne()) {
        server.search("Patient", NOBODY);
        checks.add(Check.ok(WHAT, "it lets us search"));
        if (transfer.journal().mode() == WriteMode.CONDITIONAL_CREATE) {
          checks.add(tags(server));
        }
      }
    } catch (ServerFault fault) {
      checks.add(
          Check.fail(
              WHAT, fault.issue().message(), fault.issue().code().remedy(), code(fault.fault())));
    }
    return checks;
  }

  /** With ids of the server's, resources are found by their tags. */
  private static Check tags(HapiEndpoint server) throws ServerFault {
    try {
      server.search("Patient", TAG);
      return Check.ok(WHAT, "it searches tags");
    } catch (ServerFault fault) {
      if (fault.fault().isTransient()) {
        throw fault;
      }
      return wrong(
          "it doesn't search tags (_tag), which conditional-create needs",
          "Use --write-mode put, or ask the server's administrator.");
    }
  }

  private List<Check> of(SelfDescription self) {
    List<Check> checks = new ArrayList<>();
    if (!self.isOne()) {
      return List.of(
          wrong("what it says at /metadata is no CapabilityStatement", "Correct the base URL."));
    }
    checks.add(
        self.fhirVersion().startsWith("4.0")
            ? Check.ok(WHAT, "it speaks FHIR R4")
            : wrong("it doesn't speak FHIR R4 (4.0.x)", "Name the base URL of an R4 endpoint."));
    checks.add(
        self.takesTransactions()
            ? Check.ok(WHAT, "it takes transactions")
            : Check.warn(
                WHAT,
                "it doesn't say that it takes transactions",
                "Ask whoever runs it; without them no case gets through."));
    if (transfer.journal().mode() == WriteMode.PUT && self.refusesOwnIds("Patient")) {
      checks.add(
          Check.warn(
              WHAT,
              "it says that clients may not name ids",
              "Ask whoever runs it, or use --write-mode conditional-create."));
    }
    if (self.lacks("Basic")) {
      checks.add(
          Check.warn(
              WHAT,
              "it doesn't list the type Basic, which holds the records of exports",
              "Allow it. Without it each run reads everything, and a lost journal goes unnoticed."));
    }
    checks.add(clock(self, Instant.now()));
    return checks;
  }

  private static Check clock(SelfDescription self, Instant now) {
    if (self.date().isEmpty()) {
      return Check.ok("clock", "the server doesn't tell its time");
    }
    Duration apart = Duration.between(self.date().get(), now).abs();
    return apart.compareTo(CLOSE) > 0
        ? Check.warn(
            "clock",
            "the server's and this machine's are " + apart.toSeconds() + " s apart",
            "Set them by NTP: tokens that are signed here are good for five minutes.")
        : Check.ok("clock", "the server's and this machine's agree");
  }

  private static Check wrong(String words, String remedy) {
    return Check.fail(WHAT, words, remedy, ExitCode.CONFIGURATION);
  }

  private static ExitCode code(Fault fault) {
    return switch (fault) {
      case NOT_AUTHORISED, FORBIDDEN -> ExitCode.NOT_AUTHORISED;
      case WRONG_ADDRESS, REFUSED, TOO_LARGE, PRECONDITION_FAILED -> ExitCode.CONFIGURATION;
      case UNAVAILABLE -> ExitCode.UNAVAILABLE;
      case BUSY, CONFLICT, ANSWER_TOO_LARGE, UNTRUSTWORTHY -> ExitCode.TRY_LATER;
    };
  }
}
