package io.github.dynactin.validation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The FHIR packages that are here, each known by its table of contents. Nothing is fetched from
 * anywhere: what isn't here is not here. Immutable.
 */
public final class Packages {
  private final List<FhirPackage> packages;
  private final List<Issue> issues;
  private final Map<String, List<PackageEntry>> byUrl = new HashMap<>();
  private final Set<String> prefixes = new HashSet<>();
  private final DefinitionCache cache;
  private final Lazy<CodesInUse> codesInUse = new Lazy<>(this::codes);

  private Packages(List<FhirPackage> packages, List<Issue> issues, DefinitionCache cache) {
    this.cache = cache;
    this.packages =
        packages.stream().sorted(Comparator.comparing(FhirPackage::id).reversed()).toList();
    this.issues = List.copyOf(issues);
    for (FhirPackage each : this.packages) {
      for (PackageEntry entry : each.entries()) {
        byUrl.computeIfAbsent(entry.canonical().url(), u -> new ArrayList<>()).add(entry);
        prefixes.add(entry.canonical().prefix());
      }
    }
  }

  /** No packages: only R4 itself and the project's own definitions can be checked. */
  public static Packages none() {
    return new Packages(List.of(), List.of(), DefinitionCache.none());
  }

  /** Every package in a folder: {@code .tgz} files and unpacked packages, in any mixture. */
  public static Packages in(Path folder) {
    return in(folder, DefinitionCache.none());
  }

  /**
   * The same.
   *
   * @param cache keeps what is found in them from run to run
   */
  public static Packages in(Path folder, DefinitionCache cache) {
    if (!Files.isDirectory(folder)) {
      return unusable(broken(folder, "this folder doesn't exist"));
    }
    try (Stream<Path> files = Files.list(folder)) {
      return read(files.filter(Packages::looksLikeOne).sorted().toList(), cache);
    } catch (IOException e) {
      return unusable(broken(folder, "this folder can't be listed"));
    }
  }

  private static Packages unusable(Issue why) {
    return new Packages(List.of(), List.of(why), DefinitionCache.none());
  }

  /** The packages named, out of a FHIR package cache such as {@link #userCache()}. */
  public static Packages fromCache(Path cache, Collection<PackageId> wanted) {
    return read(
        wanted.stream().map(id -> cache.resolve(id.toString())).toList(), DefinitionCache.none());
  }

  /** Where FHIR tools keep the packages of the user: {@code ~/.fhir/packages}. */
  public static Path userCache() {
    return Path.of(System.getProperty("user.home", "."), ".fhir", "packages");
  }

  /** These packages and others. */
  public Packages and(Packages others) {
    return new Packages(
        Stream.concat(packages.stream(), others.packages.stream()).distinct().toList(),
        Stream.concat(issues.stream(), others.issues.stream()).toList(),
        packages.isEmpty() ? others.cache : cache);
  }

  /** Name and version of every package that could be read, in order of name. */
  public List<PackageId> ids() {
    return packages.stream().map(FhirPackage::id).sorted().toList();
  }

  /** What was wrong with packages that could not be read. */
  public List<Issue> issues() {
    return issues;
  }

  /** The entry that a canonical asks for; without a version, that of the newest package. */
  Optional<PackageEntry> find(String type, Canonical asked) {
    return byUrl.getOrDefault(asked.url(), List.of()).stream()
        .filter(e -> e.type().equals(type) && e.canonical().answers(asked))
        .findFirst();
  }

  /** The versions that are here of a canonical, whatever version it asks for. */
  List<Canonical> versionsOf(Canonical asked) {
    return byUrl.getOrDefault(asked.url(), List.of()).stream()
        .map(PackageEntry::canonical)
        .toList();
  }

  /** True when a package here defines addresses of this kind, so that it should have this one. */
  boolean shouldKnow(Canonical canonical) {
    return prefixes.contains(canonical.prefix());
  }

  /** True when a profile or value set here names the code. The first question takes a while. */
  boolean use(String system, String code) {
    return codesInUse.get().has(system, code);
  }

  private CodesInUse codes() {
    String name = "codes 1 " + fingerprint();
    return cache
        .read(name)
        .map(lines -> CodesInUse.of(new String(lines, UTF_8)))
        .orElseGet(
            () -> {
              CodesInUse found = gatherCodes();
              if (found.isWhole()) {
                cache.keep(name, found.lines().getBytes(UTF_8));
              }
              return found;
            });
  }

  private CodesInUse gatherCodes() {
    return CodesInUse.of(
        packages.stream()
            .flatMap(p -> p.entries().stream())
            .filter(e -> !e.type().equals("CodeSystem")));
  }

  /** Tells these packages from others. */
  String fingerprint() {
    return packages.stream().map(FhirPackage::fingerprint).collect(Collectors.joining(" "));
  }

  private static boolean looksLikeOne(Path path) {
    return path.toString().endsWith(".tgz")
        || Files.isRegularFile(path.resolve("package.json"))
        || Files.isDirectory(path.resolve("package"));
  }

  private static Packages read(List<Path> paths, DefinitionCache cache) {
    PackageReader reader = new PackageReader(cache);
    List<FhirPackage> good = new ArrayList<>();
    List<Issue> bad = new ArrayList<>();
    for (Path path : paths) {
      try {
        good.add(Files.isDirectory(path) ? reader.folder(path) : reader.tgz(path));
      } catch (IOException | RuntimeException e) {
        bad.add(broken(path, reason(e)));
      }
    }
    return new Packages(good, bad, cache);
  }

  private static String reason(Exception e) {
    if (e instanceof java.nio.file.NoSuchFileException) {
      return "it isn't there, or holds no package.json";
    }
    return "it is broken (" + e.getClass().getSimpleName() + ")";
  }

  private static Issue broken(Path path, String why) {
    Path name = path.getFileName();
    return Issue.of(
        IssueCode.PROFILE_UNAVAILABLE,
        Origin.of(name == null ? "packages" : name.toString(), ""),
        "This FHIR package can't be used: " + why + ".");
  }
}
