package io.github.dynactin.transport.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A password or a token. Never printed: whoever needs it asks for it by name. */
public final class Secret {
  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /**
   * A secret that the caller holds already.
   *
   * @throws SetupException if it is empty
   */
  public static Secret of(String value) {
    if (value.isEmpty()) {
      throw new SetupException("the secret is empty");
    }
    return new Secret(value);
  }

  /**
   * The content of a file, in UTF-8, without the line break at its end.
   *
   * @throws SetupException if the file can't be read, is empty, or is open to others than its owner
   */
  public static Secret fromFile(Path file) {
    String content = new String(SecretFile.read(file), UTF_8);
    String value = content.replaceFirst("\r?\n\\z", "");
    if (value.isEmpty()) {
      throw new SetupException("the file is empty");
    }
    return new Secret(value);
  }

  /** The value of an environment variable, unless it is absent or empty. */
  public static Optional<Secret> fromEnvironment(String name, Map<String, String> environment) {
    return Optional.ofNullable(environment.get(name)).filter(v -> !v.isEmpty()).map(Secret::new);
  }

  /** The secret itself. Not to be kept, printed or put into a message. */
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "Secret[hidden]";
  }
}
