package io.github.dynactin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dynactin.testing.ExampleCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A case with a wrong value, which nobody may ever see again. */
final class Broken {
  static final String VALUE = "MARKERVALUE";
  static final String PLACE = "/subject/sex";

  private Broken() {}

  static Path in(Path folder) throws IOException {
    String text = ExampleCase.text(ExampleCase.FIRST).replace("\"FEMALE\"", '"' + VALUE + '"');
    return Files.writeString(folder.resolve("broken.json"), text, UTF_8);
  }
}
