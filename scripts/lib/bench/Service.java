package uk.safersheets.bench;

import static uk.safersheets.bench.Places.root;
import static uk.safersheets.bench.Places.scratch;
import static uk.safersheets.bench.Requests.awaitHealth;
import static uk.safersheets.bench.Requests.freePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A service in a process of its own. */
record Service(Process process, String base) implements AutoCloseable {
    /** One with the settings of scripts/run and the service file. */
    static Service asRun(String name) throws Exception {
        return start(name, System.getenv("SAFERSHEETS_OPTIONS").split("\n"));
    }

    static Service start(String name, String... jvm) throws Exception {
        int port = freePort();
        var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(List.of(jvm));
        command.addAll(List.of("-jar", root.resolve("server/target/safersheets.jar").toString(), "serve", "--port",
                "" + port, "--data", scratch.resolve(name).toString()));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve(name + ".log").toFile())
                .start();
        try {
            awaitHealth("http://127.0.0.1:" + port);
        } catch (IOException e) {
            process.destroyForcibly();
            throw new IOException(e.getMessage() + "; it said: " + Files.readString(scratch.resolve(name + ".log")), e);
        }
        return new Service(process, "http://127.0.0.1:" + port);
    }

    double residentMegabytes() throws IOException {
        for (String status : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (status.startsWith("VmRSS:")) {
                return Long.parseLong(status.replaceAll("\\D", "")) / 1024.0;
            }
        }
        return Double.NaN;
    }

    double processorSeconds() {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).exceptionally(late -> process.destroyForcibly()).join();
    }
}
