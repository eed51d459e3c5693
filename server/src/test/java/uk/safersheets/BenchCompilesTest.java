package uk.safersheets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code scripts/bench} is made of compiles with the code as it is, though no build compiles it. */
class BenchCompilesTest {

    @Test
    void theFiguresCompile(@TempDir Path classes) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var faults = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(faults, Locale.ROOT, null);
                var all = Files.walk(Repository.file("scripts/lib/bench"))) {
            var sources = all.filter(file -> file.toString().endsWith(".java")).toList();
            var options = List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
            compiler.getTask(null, files, faults, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }

        assertEquals(
                List.of(),
                faults.getDiagnostics().stream()
                        .filter(fault -> fault.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                        .map(Object::toString)
                        .toList());
    }
}
