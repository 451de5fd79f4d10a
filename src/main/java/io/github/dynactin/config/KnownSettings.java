package io.github.dynactin.config;

import io.github.dynactin.issue.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The settings that there are, by their paths. */
final class KnownSettings {
  private final Map<String, Setting> byPath = new LinkedHashMap<>();

  KnownSettings(List<Setting> settings) {
    settings.forEach(setting -> byPath.put(setting.path(), setting));
  }

  Optional<Setting> find(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  boolean isSection(String path) {
    return byPath.values().stream().anyMatch(setting -> setting.isBelow(path));
  }

  /** The names that may stand in a section; at the top if it is empty. */
  String below(String section) {
    return String.join(", ", names(section));
  }

  private Set<String> names(String section) {
    String prefix = section.isEmpty() ? "" : section + ".";
    return byPath.keySet().stream()
        .filter(path -> path.startsWith(prefix))
        .map(path -> path.substring(prefix.length()).replaceFirst("\\..*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What to say of a name that there isn't, and which was probably meant. */
  String unknown(String path) {
    String section = path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
    String name = path.substring(path.lastIndexOf('.') + 1);
    String prefix = section.isEmpty() ? "" : section + ".";
    String what = "there is no setting of this name";
    Optional<String> elsewhere =
        byPath.values().stream()
            .filter(setting -> setting.name().equals(name))
            .map(Setting::path)
            .findFirst();
    return secret(name, prefix)
        .or(
            () ->
                Nearest.to(name, names(section))
                    .map(near -> "did you mean '" + prefix + near + "'?"))
        .or(() -> elsewhere.map(other -> "did you mean '" + other + "'?"))
        .map(hint -> what + "; " + hint)
        .orElseGet(() -> what + "; there are: " + below(section));
  }

  /** Whoever writes a secret here is told where it belongs, and not only how a file is named. */
  private Optional<String> secret(String name, String prefix) {
    String file = prefix + name + "-file";
    return byPath.containsKey(file)
        ? Optional.of("a secret doesn't stand here, but in a file of its own: '" + file + "'")
        : Optional.empty();
  }
}
