package io.github.dynactin.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What embedding programs may rely on. Every signature of the public rooms stands in a file that a
 * reviewer reads; {@code -Dgolden=approve} writes it anew. What counts as breaking is said in
 * {@code docs/api.md}.
 */
class ApiTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path SIGNATURES = Path.of("src/test/resources/golden/api.txt");
  private static final String PUBLIC = "Public API.";
  private static final String INTERNAL = "Internal";
  private static final Pattern MARKED_INTERNAL = Pattern.compile("/\\*\\*\\s+(\\* )?Internal: ");
  private static final String JACKSON = "com.fasterxml.jackson";

  @Test
  void everyRoomSaysWhetherItIsPublic() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> folders =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(file -> file.resolveSibling("package-info.java"))
              .distinct()
              .toList();
      assertThat(folders)
          .allSatisfy(
              info -> {
                String words = words(info);
                assertThat(words.contains(PUBLIC)).isNotEqualTo(words.contains(INTERNAL));
              });
    }
  }

  @Test
  void thePublicSignaturesAreThoseThatWereApproved() throws IOException {
    if ("approve".equals(System.getProperty("golden")) && System.getenv("CI") == null) {
      Files.writeString(SIGNATURES, signatures(), UTF_8);
    }
    assertThat(Files.readString(SIGNATURES, UTF_8))
        .as("the public API; docs/api.md says what counts as breaking")
        .isEqualTo(signatures());
  }

  @Test
  void thePublicSignaturesNameNoJsonLibrary() throws IOException {
    assertThat(signatures().lines().filter(line -> line.contains(JACKSON))).isEmpty();
  }

  private static String signatures() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Class<?> type : publicTypes()) {
      lines.add(type.toGenericString() + supertypes(type));
      members(type).stream().map(member -> "  " + member).forEach(lines::add);
    }
    return String.join("\n", lines) + "\n";
  }

  private static List<Class<?>> publicTypes() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.getFileName().toString().equals("package-info.java"))
          .filter(info -> words(info).contains(PUBLIC))
          .flatMap(ApiTest::types)
          .flatMap(type -> Stream.concat(Stream.of(type), Stream.of(type.getDeclaredClasses())))
          .filter(type -> isOpen(type.getModifiers()) && !isMarkedInternal(type))
          .sorted((a, b) -> a.getName().compareTo(b.getName()))
          .toList();
    }
  }

  /** A class in a public room that is internal says so in the first words of its Javadoc. */
  private static boolean isMarkedInternal(Class<?> type) {
    Class<?> outer = type.getDeclaringClass() == null ? type : type.getDeclaringClass();
    Path file = SOURCES.resolve(outer.getName().replace('.', '/') + ".java");
    return MARKED_INTERNAL.matcher(read(file)).find();
  }

  private static Stream<Class<?>> types(Path info) {
    try (Stream<Path> files = Files.list(info.resolveSibling(""))) {
      return files
          .filter(file -> file.toString().endsWith(".java") && !file.equals(info))
          .<Class<?>>map(ApiTest::load)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(Path file) {
    String name =
        SOURCES.relativize(file).toString().replace(".java", "").replaceAll("[/\\\\]", ".");
    try {
      return Class.forName(name, false, ApiTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String supertypes(Class<?> type) {
    Set<String> names = new TreeSet<>();
    Stream.of(type.getGenericInterfaces()).forEach(each -> names.add(each.getTypeName()));
    if (type.getGenericSuperclass() != null && type.getSuperclass() != Object.class) {
      names.add(type.getGenericSuperclass().getTypeName());
    }
    return names.isEmpty() ? "" : " : " + String.join(", ", names);
  }

  private static Set<String> members(Class<?> type) {
    Set<String> members = new TreeSet<>();
    Predicate<Member> open = member -> isOpen(member.getModifiers()) && !member.isSynthetic();
    Stream.of(type.getDeclaredConstructors())
        .filter(open)
        .map(Constructor::toGenericString)
        .forEach(members::add);
    Stream.of(type.getDeclaredMethods())
        .filter(open)
        .map(Method::toGenericString)
        .forEach(members::add);
    Stream.of(type.getDeclaredFields())
        .filter(open)
        .map(Field::toGenericString)
        .forEach(members::add);
    return members;
  }

  private static boolean isOpen(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static String words(Path info) {
    return read(info).replaceAll("\\s+\\*\\s+", " ");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
