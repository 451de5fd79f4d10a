package io.github.dynactin.cli;

import io.github.dynactin.pack.ProfilePack;
import io.github.dynactin.validation.PackageId;
import io.github.dynactin.validation.Packages;
import java.io.PrintWriter;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Looks at the profile pack, and at the packages to validate with. */
record PackageCheck(ExportOptions options, PrintWriter err) {
  List<Check> checks() {
    ProfilePack pack = options.transfer().pack();
    Packages found = options.packages(pack, err);
    TreeSet<PackageId> missing =
        pack.packages().stream()
            .map(PackageId::parse)
            .collect(Collectors.toCollection(TreeSet::new));
    missing.removeAll(found.ids());
    if (missing.isEmpty()) {
      return List.of(Check.ok("packages", "all that the pack " + pack.name() + " names are here"));
    }
    return List.of(
        Check.warn(
            "packages",
            "the pack "
                + pack.name()
                + " names some that aren't here: "
                + missing.stream().map(PackageId::toString).collect(Collectors.joining(", ")),
            "Validation does without them. Name their folder with --packages, or say"
                + " --package-cache."));
  }
}
