package io.github.dynactin.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads packs: the ones in the jar by name, a site's own from a folder. */
public final class PackLoader {
  /** The pack for Genomics Reporting 3.0.0 and mCODE 4.0.0. */
  public static final String STANDARD = "gr3-mcode4";

  private static final String IN_THE_JAR = "/dynactin/profiles/";

  private PackLoader() {}

  /**
   * A pack of this adapter.
   *
   * @throws PackException if there is none of this name, or it is broken
   */
  public static ProfilePack named(String name) {
    if (!name.matches("[a-z0-9-]+")) {
      throw new PackException("a pack's name has lower-case letters, digits and '-'");
    }
    return load(name, file -> PackLoader.class.getResourceAsStream(IN_THE_JAR + name + "/" + file));
  }

  /**
   * A site's own pack.
   *
   * @param folder holds {@code pack.yaml} and the files that it names
   * @throws PackException if it is broken
   */
  public static ProfilePack in(Path folder) {
    Path home = folder.toAbsolutePath().normalize();
    Path name = home.getFileName();
    if (name == null) {
      throw new PackException("a pack has a folder of its own");
    }
    return load(
        name.toString(),
        file -> {
          Path path = home.resolve(file).normalize();
          return path.startsWith(home) && Files.isRegularFile(path)
              ? Files.newInputStream(path)
              : null;
        });
  }

  private static ProfilePack load(String name, PackFiles files) {
    try {
      Settings settings =
          YAMLMapper.builder()
              .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
              .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
              .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
              .build()
              .readValue(text(name, "pack.yaml", files), Settings.class);
      List<String> definitions = new ArrayList<>();
      for (String file : settings.definitions()) {
        definitions.add(text(name, "definitions/" + file, files));
      }
      return new ProfilePack(
          name,
          settings.title(),
          settings.identifierSystem(),
          settings.fullUrlBase(),
          settings.packages(),
          settings.profiles(),
          definitions);
    } catch (JacksonException malformed) {
      throw new PackException(
          "pack " + name + ": pack.yaml is malformed: " + malformed.getOriginalMessage(),
          malformed);
    } catch (IOException unreadable) {
      throw new PackException("pack " + name + " can't be read", unreadable);
    }
  }

  private static String text(String pack, String file, PackFiles files) throws IOException {
    try (InputStream bytes = files.open(file)) {
      if (bytes == null) {
        throw new PackException("pack " + pack + " has no " + file);
      }
      return new String(bytes.readAllBytes(), UTF_8);
    }
  }

  /** Where the files of a pack come from. */
  private interface PackFiles {
    @Nullable InputStream open(String file) throws IOException;
  }

  /** The settings as {@code pack.yaml} has them. */
  private record Settings(
      String title,
      String identifierSystem,
      String fullUrlBase,
      List<String> packages,
      Map<String, List<String>> profiles,
      List<String> definitions) {}
}
