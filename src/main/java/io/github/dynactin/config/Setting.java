package io.github.dynactin.config;

import static java.util.Objects.requireNonNull;

/**
 * A setting that there is.
 *
 * @param path where it stands: {@code target.url}
 * @param kind what its value is
 */
public record Setting(String path, Kind kind) {
  /** What the value of a setting is. */
  public enum Kind {
    /** True or false. */
    FLAG("true or false"),
    /** A whole number, not negative. */
    NUMBER("a whole number"),
    /** A text. */
    TEXT("a text"),
    /** Any number of texts. */
    TEXTS("a text or a list of texts"),
    /** The name of a file or folder, counted from the configuration file's folder. */
    FILE("the name of a file or folder"),
    /**
     * The name of something that is built in, or of a folder, which has another character in it.
     */
    NAME_OR_FOLDER("a name, or the name of a folder with a / in it"),
    /** Any number of files and folders. */
    FILES("the name of a file or folder, or a list of them");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** What is asked for. */
    public String words() {
      return words;
    }

    /** True if there may be several. */
    public boolean isList() {
      return this == TEXTS || this == FILES;
    }

    /** True if this text is the name of a file or folder. */
    boolean isFile(String text) {
      return this == FILE
          || this == FILES
          || (this == NAME_OR_FOLDER && !text.matches("[a-z0-9-]+"));
    }
  }

  public Setting {
    requireNonNull(path, "path");
    requireNonNull(kind, "kind");
  }

  /** The last part of the path. */
  public String name() {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** True if it stands somewhere below a section. */
  boolean isBelow(String section) {
    return path.startsWith(section + ".");
  }
}
