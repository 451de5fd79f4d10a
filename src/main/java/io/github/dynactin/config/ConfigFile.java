package io.github.dynactin.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a configuration file. A value is taken as it is written, and what kind it is the setting
 * says: so {@code no} is a text and {@code 010} isn't eight, whatever YAML 1.1 thinks of them.
 * Anchors, aliases, tags and names that stand twice are refused. Not thread-safe.
 */
public final class ConfigFile {
  private static final int LARGEST = 1 << 20;

  private final Path file;
  private final KnownSettings known;
  private final Function<Configured, Optional<String>> check;
  private final List<Configured> found = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  private ConfigFile(Path file, List<Setting> known, Function<Configured, Optional<String>> check) {
    this.file = file;
    this.check = check;
    this.known = new KnownSettings(known);
  }

  /**
   * Reads a file.
   *
   * @param known the settings that there are
   * @param check says what is wrong with a value, beyond its kind
   * @return the settings that it has, in its order
   * @throws ConfigException if anything is wrong with it; tells all at once
   */
  public static List<Configured> read(
      Path file, List<Setting> known, Function<Configured, Optional<String>> check) {
    ConfigFile reading = new ConfigFile(file, known, check);
    try (YAMLParser yaml = new YAMLFactory().createParser(text(file))) {
      reading.document(yaml);
    } catch (JsonProcessingException malformed) {
      JsonLocation place = malformed.getLocation();
      int line = place == null ? 1 : place.getLineNr();
      reading.faults.add(
          new Fault(line, "this isn't YAML; look at indentation, colons and quotes near here"));
    } catch (IOException unreadable) {
      throw new ConfigException(file, "the file can't be read");
    }
    if (!reading.faults.isEmpty()) {
      throw new ConfigException(file, reading.faults);
    }
    return List.copyOf(reading.found);
  }

  private static String text(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new ConfigException(file, "longer than the " + LARGEST + " bytes that are allowed");
    }
    return Files.readString(file, UTF_8);
  }

  private void document(YAMLParser yaml) throws IOException {
    JsonToken first = yaml.nextToken();
    if (first == null) {
      return; // nothing is set
    }
    if (first != JsonToken.START_OBJECT) {
      refuse(yaml, "settings stand here, such as 'source:'");
      return;
    }
    section(yaml, "");
    if (yaml.nextToken() != null) {
      refuse(yaml, "a second document; there is one in a configuration file");
    }
  }

  /** The settings of a section, from behind its beginning to its end. */
  private void section(YAMLParser yaml, String prefix) throws IOException {
    requirePlain(yaml);
    Set<String> names = new HashSet<>();
    while (yaml.nextToken() == JsonToken.FIELD_NAME) {
      String path = prefix.isEmpty() ? yaml.currentName() : prefix + "." + yaml.currentName();
      int line = yaml.currentTokenLocation().getLineNr();
      if (!names.add(path)) {
        faults.add(new Fault(line, path + " stands twice"));
      }
      yaml.nextToken();
      entry(yaml, path, line);
    }
  }

  private void entry(YAMLParser yaml, String path, int line) throws IOException {
    if (known.isSection(path)) {
      if (yaml.currentToken() == JsonToken.START_OBJECT) {
        section(yaml, path);
      } else if (yaml.currentToken() != JsonToken.VALUE_NULL) {
        faults.add(new Fault(line, path + ": settings stand below this: " + known.below(path)));
        yaml.skipChildren();
      }
      return;
    }
    if (known.find(path).isPresent()) {
      setting(yaml, known.find(path).get(), line);
    } else {
      faults.add(new Fault(line, path + ": " + known.unknown(path)));
      yaml.skipChildren();
    }
  }

  private void setting(YAMLParser yaml, Setting setting, int line) throws IOException {
    requirePlain(yaml);
    List<String> values = new ArrayList<>();
    boolean right = true;
    if (yaml.currentToken() == JsonToken.START_ARRAY && setting.kind().isList()) {
      while (yaml.nextToken() != JsonToken.END_ARRAY) {
        right &= value(yaml, setting, values);
      }
    } else {
      right = value(yaml, setting, values);
    }
    if (right) {
      Configured read = new Configured(setting, values, line);
      found.add(read);
      check.apply(read).ifPresent(why -> faults.add(new Fault(line, setting.path() + ": " + why)));
    }
  }

  /** Takes a value in, if it is of the kind asked for. */
  private boolean value(YAMLParser yaml, Setting setting, List<String> values) throws IOException {
    requirePlain(yaml);
    JsonToken token = yaml.currentToken();
    String text = token.isScalarValue() ? yaml.getText() : "";
    boolean right =
        token.isScalarValue()
            && token != JsonToken.VALUE_NULL
            && switch (setting.kind()) {
              case FLAG -> token.isBoolean() && text.matches("true|false");
              case NUMBER -> token == JsonToken.VALUE_NUMBER_INT && text.matches("[0-9]+");
              case TEXT, TEXTS, FILE, FILES, NAME_OR_FOLDER -> !text.isEmpty();
            };
    if (right) {
      values.add(setting.kind().isFile(text) ? resolved(text) : text);
    } else {
      refuse(yaml, setting.path() + ": " + setting.kind().words() + " is asked for");
      yaml.skipChildren();
    }
    return right;
  }

  /** Counted from this file's folder; {@code -} is standard input or output. */
  private String resolved(String name) {
    Path folder = file.getParent();
    boolean stays = name.equals("-") || folder == null || Path.of(name).isAbsolute();
    return stays ? name : folder + "/" + name;
  }

  private void requirePlain(YAMLParser yaml) throws IOException {
    if (yaml.isCurrentAlias() || yaml.getObjectId() != null || yaml.getTypeId() != null) {
      refuse(yaml, "anchors (&), aliases (*) and tags (!) aren't used here: write the value");
    }
  }

  private void refuse(YAMLParser yaml, String message) {
    faults.add(new Fault(yaml.currentTokenLocation().getLineNr(), message));
  }
}
