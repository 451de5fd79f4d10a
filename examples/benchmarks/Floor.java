import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The least that a reader of a packed file has to do: unpack it and make a string of each line. */
public final class Floor {
  private Floor() {}

  /** Reads the file that is named, and prints how many lines that aren't of its header it has. */
  public static void main(String[] args) throws IOException {
    long records = 0;
    byte[] block = new byte[1 << 16];
    byte[] line = new byte[1 << 20];
    int length = 0;
    try (InputStream in = new GZIPInputStream(Files.newInputStream(Path.of(args[0])), 1 << 16)) {
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        for (int i = 0; i < read; i++) {
          if (block[i] == '\n') {
            records += new String(line, 0, length, ISO_8859_1).startsWith("#") ? 0 : 1;
            length = 0;
          } else {
            line[length++] = block[i];
          }
        }
      }
    }
    System.out.println(records);
  }
}
