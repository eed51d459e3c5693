package uk.safersheets;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files and methods stay small enough to be read at once. */
class SourceSizeTest {
    private static final int LONGEST_FILE = 250;
    private static final int LARGEST_PACKAGE = 30;
    private static final int LONGEST_METHOD = 40;
    private static final String MAIN = "server/src/main/java";
    private static final String PAGE = "addin-manifest/pane";

    /** Where a function of the page begins: declared, a method, or a function given as a value. */
    private static final Pattern FUNCTION =
            Pattern.compile(" *(?:.*\\bfunction\\b.*|.*=> |(?:async )?\\w+\\(.*\\) )\\{");

    private static final Pattern STATEMENT =
            Pattern.compile(" *(?:if|for|while|switch|catch) \\(.*|.*\\b(?:else|try) \\{");

    @ParameterizedTest
    @CsvSource({"server/src/main/java, .java", "addin-manifest/pane, .js"})
    void noFileIsTooLong(String folder, String ending) {
        var tooLong = files(folder, ending).stream()
                .filter(file -> lines(file).size() > LONGEST_FILE)
                .map(file -> file.getFileName() + " has " + lines(file).size() + " lines")
                .toList();

        assertEquals(List.of(), tooLong, "split these: at most " + LONGEST_FILE + " lines");
    }

    @Test
    void noPackageIsTooLarge() {
        var packages = files(MAIN, ".java").stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(groupingBy(Path::getParent, TreeMap::new, counting()));
        var tooLarge = packages.entrySet().stream()
                .filter(files -> files.getValue() > LARGEST_PACKAGE)
                .map(files -> Repository.file(MAIN).relativize(files.getKey()) + " has " + files.getValue() + " files")
                .toList();

        assertEquals(List.of(), tooLarge, "split these: at most " + LARGEST_PACKAGE + " files");
    }

    @Test
    void noMethodIsTooLong() throws IOException {
        var tooLong = new TreeSet<String>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var sources = manager.getJavaFileObjectsFromPaths(files(MAIN, ".java"));
            var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, sources);
            var trees = Trees.instance(task);
            for (var unit : task.parse()) {
                unit.accept(new Methods(trees, tooLong), unit);
            }
        }
        assertEquals(Set.of(), tooLong, "split these: at most " + LONGEST_METHOD + " lines");
    }

    @Test
    void noFunctionOfThePageIsTooLong() {
        var tooLong = files(PAGE, ".js").stream()
                .flatMap(SourceSizeTest::longFunctions)
                .collect(toCollection(TreeSet::new));

        assertEquals(Set.of(), tooLong, "split these: at most " + LONGEST_METHOD + " lines");
    }

    /** Notes each method that is too long, its annotations included. */
    private static final class Methods extends TreeScanner<Void, CompilationUnitTree> {
        private final Trees trees;
        private final Set<String> tooLong;

        private Methods(Trees trees, Set<String> tooLong) {
            this.trees = trees;
            this.tooLong = tooLong;
        }

        @Override
        public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
            var lines = unit.getLineMap();
            long first = lines.getLineNumber(trees.getSourcePositions().getStartPosition(unit, method));
            long last = lines.getLineNumber(trees.getSourcePositions().getEndPosition(unit, method));
            note(Path.of(unit.getSourceFile().toUri()), method.getName().toString(), last - first + 1, tooLong);
            return super.visitMethod(method, unit);
        }
    }

    /**
     * The page is indented throughout: a function ends with the next brace that stands as far in as it began. A function
     * that holds others, as a class holds methods, is as long as what is its own.
     */
    private static Stream<String> longFunctions(Path file) {
        var tooLong = new TreeSet<String>();
        var lines = lines(file);
        for (int first = 0; first < lines.size(); first++) {
            if (isFunction(lines.get(first))) {
                note(file, lines.get(first).strip(), ownLines(lines, first), tooLong);
            }
        }
        return tooLong.stream();
    }

    private static int ownLines(List<String> lines, int first) {
        int last = end(lines, first);
        int others = 0;
        for (int line = first + 1; line < last; line++) {
            if (isFunction(lines.get(line))) {
                int end = end(lines, line);
                others += end - line + 1;
                line = end;
            }
        }
        return last - first + 1 - others;
    }

    private static boolean isFunction(String line) {
        return FUNCTION.matcher(line).matches() && !STATEMENT.matcher(line).matches();
    }

    private static int end(List<String> lines, int first) {
        String line = lines.get(first);
        String end = line.substring(0, line.length() - line.stripLeading().length()) + "}";
        return IntStream.range(first + 1, lines.size())
                .filter(number -> lines.get(number).startsWith(end))
                .findFirst()
                .orElseThrow();
    }

    private static void note(Path file, String name, long length, Set<String> tooLong) {
        if (length > LONGEST_METHOD) {
            tooLong.add(file.getFileName() + ": " + name + " has " + length + " lines");
        }
    }

    /** Of our own: a library that is kept as it came is read by nobody. */
    private static List<Path> files(String folder, String ending) {
        var vendor = Repository.file(PAGE).resolve("vendor");
        try (var files = Files.walk(Repository.file(folder))) {
            return files.filter(file -> file.toString().endsWith(ending) && !file.startsWith(vendor))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
