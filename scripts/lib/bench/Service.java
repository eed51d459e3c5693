package uk.safersheets.bench;

import static uk.safersheets.bench.Places.root;
import static uk.safersheets.bench.Places.scratch;
import static uk.safersheets.bench.Requests.awaitHealth;
import static uk.safersheets.bench.Requests.freePort;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import uk.safersheets.store.db.PostgresAddress;
import uk.safersheets.store.db.StoreAddress;

/** A service in a process of its own. */
public record Service(Process process, String base) implements AutoCloseable {
    private static final Queue<Process> STARTED = new ConcurrentLinkedQueue<>();

    /** One with the settings of scripts/run and the service file. */
    static Service asRun(String name) throws Exception {
        return start(name, System.getenv("SAFERSHEETS_OPTIONS").split("\n"));
    }

    static Service start(String name, String... jvm) throws Exception {
        return on(scratch.resolve(name), Optional.empty(), jvm);
    }

    /** One whose own folder this is, on a store that others may share; or on the one in the folder. */
    public static Service on(Path folder, Optional<PostgresAddress> store, String... jvm) throws Exception {
        int port = freePort();
        String name = folder.getFileName().toString();
        var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(List.of(jvm));
        command.addAll(List.of("-jar", root.resolve("server/target/safersheets.jar").toString(), "serve", "--port",
                "" + port, "--data", folder.toString()));
        store.ifPresent(address -> command.addAll(List.of("--store", address.toString())));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve(name + ".log").toFile());
        store.ifPresent(address -> builder.environment()
                .putAll(Map.of("SAFERSHEETS_STORE_USER", "tests", "SAFERSHEETS_STORE_PASSWORD", "")));
        var process = builder.start();
        STARTED.add(process);
        try {
            awaitHealth("http://127.0.0.1:" + port);
        } catch (IOException e) {
            process.destroyForcibly();
            throw new IOException(e.getMessage() + "; it said: " + Files.readString(scratch.resolve(name + ".log")), e);
        }
        return new Service(process, "http://127.0.0.1:" + port);
    }

    /** Another command of the product on a store, under way. */
    static Process command(String command, StoreAddress store, String... arguments) throws IOException {
        var all = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-jar",
                root.resolve("server/target/safersheets.jar").toString(), command));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--data", store.folder().toString()));
        var builder = new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(scratch.resolve(command + ".log").toFile());
        store.server().ifPresent(address -> {
            if (!command.equals("move")) {
                builder.command().addAll(List.of("--store", address.toString()));
            }
            builder.environment().putAll(Map.of("SAFERSHEETS_STORE_USER", "tests", "SAFERSHEETS_STORE_PASSWORD", ""));
        });
        var process = builder.start();
        STARTED.add(process);
        return process;
    }

    /** Ends whatever is left when this program ends, by itself or by Ctrl+C. */
    static void endAllAtTheEnd() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> STARTED.forEach(Process::destroyForcibly), "end services"));
    }

    public double residentMegabytes() throws IOException {
        for (String status : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (status.startsWith("VmRSS:")) {
                return Long.parseLong(status.replaceAll("\\D", "")) / 1024.0;
            }
        }
        return Double.NaN;
    }

    /** What the heap holds after everything that nobody needs was let go, in megabytes. */
    public double heapMegabytes() throws IOException, InterruptedException {
        said("GC.run");
        var used = Pattern.compile("used (\\d+)K").matcher(said("GC.heap_info"));
        double kilobytes = 0;
        while (used.find()) {
            kilobytes += Long.parseLong(used.group(1));
        }
        var metaspace = Pattern.compile("(?:Metaspace|class space)\\s+used (\\d+)K").matcher(said("GC.heap_info"));
        while (metaspace.find()) {
            kilobytes -= Long.parseLong(metaspace.group(1));
        }
        return kilobytes / 1024;
    }

    private String said(String command) throws IOException, InterruptedException {
        var asked = new ProcessBuilder("jcmd", Long.toString(process.pid()), command).redirectErrorStream(true).start();
        String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        return said;
    }

    public double processorSeconds() {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).exceptionally(late -> process.destroyForcibly()).join();
    }
}
