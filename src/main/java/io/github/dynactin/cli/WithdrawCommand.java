package io.github.dynactin.cli;

import io.github.dynactin.Pipeline;
import io.github.dynactin.delivery.Delivery;
import io.github.dynactin.delivery.DeliverySettings;
import io.github.dynactin.delivery.Verification;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.job.Fate;
import io.github.dynactin.job.Tally;
import io.github.dynactin.model.CaseId;
import io.github.dynactin.transport.ServerSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dynactin withdraw}: takes whole cases back. */
@Command(
    name = "withdraw",
    description = {
      "Takes back all that was sent of cases.",
      "Every resource of theirs is marked as entered in error, unless another case has it too."
          + " Nothing is deleted. A later export of a case brings it back."
    })
final class WithdrawCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private TransferOptions transfer = new TransferOptions();

  @Mixin private RetryOption retry = new RetryOption();

  @Parameters(
      paramLabel = "CASE-ID",
      arity = "1..*",
      description = "Ids of cases, as the source has them; @FILE for a file of them.")
  private List<String> ids = List.of();

  @Override
  public Integer call() {
    if (transfer.journal().isOff()) {
      throw new ConfigurationException(
          "withdraw needs the journal: without it nobody knows what was sent.");
    }
    List<CaseId> cases = ids.stream().map(this::id).distinct().toList();
    try (Console console = Console.of(spec)) {
      Pipeline pipeline = transfer.pipeline(transfer.pack()).build();
      List<CaseKey> keys = cases.stream().map(pipeline::key).toList();
      ServerSettings server = transfer.server(console.progress());
      DeliverySettings settings =
          DeliverySettings.defaults()
              .withMode(transfer.journal().mode())
              .withRetry(retry.settings());
      try (Delivery delivery =
          transfer.delivery(pipeline, server, settings, console.progress(), console.time())) {
        console.tellOfCut(delivery);
        ServerState state = new ServerState(delivery, console);
        state.begin();
        ExitCode code = withdraw(keys, delivery, console);
        Optional<Verification.Failure> unknown = delivery.finish();
        return unknown.isPresent() && code == ExitCode.OK
            ? ExitCode.of(Fate.of(unknown.get().outcome(), false).end()).code()
            : code.code();
      }
    }
  }

  private static ExitCode withdraw(List<CaseKey> keys, Delivery delivery, Console console) {
    RunLines lines = new RunLines("Withdrawing", console.progress());
    Tally tally = new Tally();
    List<CaseKey> unknown = unknown(keys, delivery);
    unknown.forEach(
        key -> lines.absent("Withdrawing", key, "the journal doesn't know it; nothing was done"));
    Told told = console.told(record -> {});
    new Withdrawal(delivery, lines, told)
        .of(keys.stream().filter(key -> !unknown.contains(key)).toList(), tally);
    ExitCode code = ExitCode.of(tally.end());
    return code == ExitCode.OK && !unknown.isEmpty() ? ExitCode.SOME_REJECTED : code;
  }

  private static List<CaseKey> unknown(List<CaseKey> keys, Delivery delivery) {
    Set<CaseKey> known = delivery.knownCases();
    return keys.stream().filter(key -> !known.contains(key)).toList();
  }

  private CaseId id(String text) {
    try {
      return new CaseId(text);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), "CASE-ID: " + wrong.getMessage(), wrong);
    }
  }
}
