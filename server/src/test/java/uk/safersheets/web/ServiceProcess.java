package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import uk.safersheets.store.StoreKind;

/** The real service in a process of its own, which can be killed and deprived of things. */
record ServiceProcess(Process process, URI address) implements AutoCloseable {

    /** @param wrapper a command that runs the service under a restriction; none of it for none */
    static ServiceProcess start(Path data, String... wrapper) throws IOException {
        return start(builder(data, wrapper));
    }

    /** One that writes down the name of every class it loads. */
    static ServiceProcess startLogging(Path data, Path classes) throws IOException {
        return startWith(data, List.of("-Xlog:class+load:file=" + classes));
    }

    /** @param options of Java */
    static ServiceProcess startWith(Path data, List<String> options) throws IOException {
        var builder = builder(data);
        builder.command().addAll(1, options);
        return start(builder);
    }

    /** @param log where it writes what it has to say */
    static ServiceProcess startTelling(Path data, Path log) throws IOException {
        return start(builder(data), Redirect.appendTo(log.toFile()));
    }

    /** What a service that was told to stop says of requests that it took on and did not answer. */
    static List<String> cutOff(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.contains("were cut off by the stop"))
                .toList();
    }

    private static ServiceProcess start(ProcessBuilder builder) throws IOException {
        return start(builder, Redirect.DISCARD);
    }

    private static ServiceProcess start(ProcessBuilder builder, Redirect log) throws IOException {
        var process = builder.redirectError(log).start();
        var said = new BufferedReader(process.inputReader(StandardCharsets.UTF_8)).readLine();
        assertTrue(said != null && said.contains("http://"), () -> "the service said: " + said);
        return new ServiceProcess(process, URI.create(said.replaceFirst(".*(http://\\S+).*", "$1")));
    }

    /**
     * One of several.
     *
     * @param store the options that say where everything is kept
     * @param log where it writes what it has to say
     */
    static ServiceProcess startOn(List<String> store, Path log) throws IOException {
        return startOn(System.getProperty("java.class.path"), store, log);
    }

    /** The same of another build. */
    static ServiceProcess startOn(String classPath, List<String> store, Path log) throws IOException {
        return start(builder(classPath, store), Redirect.appendTo(log.toFile()));
    }

    static ProcessBuilder builder(Path data, String... wrapper) {
        return builder(System.getProperty("java.class.path"), StoreKind.options(data), wrapper);
    }

    private static ProcessBuilder builder(String classPath, List<String> store, String... wrapper) {
        List<String> command = new ArrayList<>(List.of(wrapper));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                "uk.safersheets.Main",
                "serve",
                "--port",
                "0"));
        command.addAll(store);
        if (!store.contains("--store")) {
            // A file is opened at once, and what cannot be written shall be said soon; to reach a server takes longer.
            command.addAll(List.of("--patience", "1"));
        }
        var builder = new ProcessBuilder(command);
        // Java repeats these on the error stream, among what the service itself says.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
