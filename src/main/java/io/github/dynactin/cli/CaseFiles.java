package io.github.dynactin.cli;

import io.github.dynactin.CaseOutcome;
import io.github.dynactin.ConvertedCase;
import io.github.dynactin.Pipeline;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a run leaves of each case, if it is to leave anything: a folder with the bundle and the
 * page, named like the case. Of a case that was de-identified: the bundle alone, in a folder named
 * by a pseudonym.
 */
final class CaseFiles {
  private final Optional<Path> folder;
  private final Pipeline pipeline;
  private final URI server;
  private final PrintWriter out;
  private final boolean links;

  /**
   * Files.
   *
   * @param folder where they go; empty if there are to be none
   * @param links whether a case's page is to be found by the case's key, too
   */
  CaseFiles(Optional<Path> folder, Pipeline pipeline, URI server, PrintWriter out, boolean links) {
    this.folder = folder;
    this.pipeline = pipeline;
    this.server = server;
    this.out = out;
    this.links = links;
  }

  /** Writes the files of an outcome, and tells where they are. */
  void write(CaseOutcome outcome) {
    folder.ifPresent(
        below -> outcome.converted().ifPresent(converted -> write(outcome, converted, below)));
  }

  private void write(CaseOutcome outcome, ConvertedCase converted, Path below) {
    Path own = below.resolve(converted.name());
    Path bundle = own.resolve("bundle.json");
    Path page = own.resolve("index.html");
    OutputFiles.createFolder(own);
    if (isStored(outcome)) {
      out.println("server  " + server);
    }
    if (converted.isSendable()) {
      OutputFiles.write(bundle, pipeline.json(converted.bundle()) + "\n");
      out.println("bundle  " + bundle);
    }
    if (converted.pseudonym().isPresent()) {
      out.println("page    none: it would show the case as it is, and this one is de-identified");
    } else {
      OutputFiles.write(page, pipeline.page(outcome, converted, server));
      out.println("page    " + page.toUri());
      if (links) {
        CaseLinks.lay(below, converted.key(), page);
      }
    }
  }

  private static boolean isStored(CaseOutcome outcome) {
    return outcome instanceof CaseOutcome.Delivered || outcome instanceof CaseOutcome.Unchanged;
  }
}
