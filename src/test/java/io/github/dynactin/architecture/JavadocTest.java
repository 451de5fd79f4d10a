package io.github.dynactin.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Every public type, constructor and method of the public rooms says what it is for. The compiler
 * checks that what is said is well formed (doclint).
 */
class JavadocTest {
  @Test
  void everythingPublicIsExplained() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(publicSources()));
      Missing missing = new Missing(DocTrees.instance(task));
      for (CompilationUnitTree unit : task.parse()) {
        missing.scan(unit, null);
      }
      assertThat(missing.seen).isGreaterThan(500);
      assertThat(missing.names).as("public, and without a word").isEmpty();
    }
  }

  private static List<Path> publicSources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("package-info.java") && isPublic(file))
          .sorted()
          .toList();
    }
  }

  private static boolean isPublic(Path file) {
    try {
      return Files.readString(file.resolveSibling("package-info.java"))
          .replaceAll("\\s+\\*\\s+", " ")
          .contains("Public API.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looks at what can be seen from outside only. */
  private static final class Missing extends TreePathScanner<Void, Void> {
    private final DocTrees docs;
    private final List<String> names = new ArrayList<>();
    private int seen;

    Missing(DocTrees docs) {
      this.docs = docs;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      if (!isOpen(type.getModifiers())) {
        return null;
      }
      requireWords(type.getSimpleName().toString());
      return super.visitClass(type, null);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      boolean overrides =
          method.getModifiers().getAnnotations().stream()
              .anyMatch(each -> each.getAnnotationType().toString().equals("Override"));
      if (!overrides && isOpen(method.getModifiers()) && !isCompact(method)) {
        requireWords(owner() + "." + method.getName());
      }
      return null;
    }

    /** What a record's compact constructor checks, its record explains. */
    private boolean isCompact(MethodTree method) {
      boolean ofRecord = getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
      return ofRecord && method.getName().contentEquals("<init>");
    }

    private boolean isOpen(ModifiersTree modifiers) {
      Set<Modifier> flags = modifiers.getFlags();
      boolean inInterface =
          getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.INTERFACE;
      return flags.contains(Modifier.PUBLIC)
          || flags.contains(Modifier.PROTECTED)
          || (inInterface && !flags.contains(Modifier.PRIVATE));
    }

    private String owner() {
      return ((ClassTree) getCurrentPath().getParentPath().getLeaf()).getSimpleName().toString();
    }

    private void requireWords(String name) {
      seen++;
      if (docs.getDocComment(getCurrentPath()) == null) {
        names.add(name);
      }
    }
  }
}
