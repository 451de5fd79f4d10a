package io.github.dynactin.cli;

import io.github.dynactin.transport.keys.SigningKey;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dynactin jwks}: what a server has to know of a SMART client's key. */
@Command(
    name = "jwks",
    description = {
      "Prints the public half of a key, as a JWK Set.",
      "Register it with the server for SMART Backend Services; it holds no secret."
    })
final class JwksCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--smart-key",
      paramLabel = "FILE",
      required = true,
      description = "Private key: JWK, JWKS or PEM; RSA, or EC on P-384.")
  private Path key = Path.of("");

  @Override
  public Integer call() {
    SigningKey signing = Secrets.checked("--smart-key", () -> SigningKey.fromFile(key));
    spec.commandLine().getOut().println(signing.publicJwks());
    return ExitCode.OK.code();
  }
}
