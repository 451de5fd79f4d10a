package io.github.dynactin.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.transport.Json;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Many records, packed: of a run with tens of thousands of cases everything is told at its end, and
 * it may run where nothing but its journal can be written. Not thread-safe.
 */
final class PackedRecords {
  private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
  private final GZIPOutputStream packing;
  private boolean empty = true;

  PackedRecords() {
    try {
      this.packing = new GZIPOutputStream(packed);
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory can always be written", impossible);
    }
  }

  void add(JsonNode record) {
    try {
      packing.write(Json.bytes(record));
      packing.write('\n');
      empty = false;
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory can always be written", impossible);
    }
  }

  /** Gives out all records, one after the other, in the order they were added. Ends the adding. */
  void forEach(Consumer<JsonNode> taker) {
    if (empty) {
      return;
    }
    try {
      packing.finish();
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(new ByteArrayInputStream(packed.toByteArray())),
                  StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          taker.accept(Json.parse(line));
        }
      }
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("what was written can be read", impossible);
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory can always be read", impossible);
    }
  }
}
