package uk.safersheets.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import uk.safersheets.bench.Service;

/** Processor time and memory of services, database and generator, as /proc tells them. */
final class Watch {
    private static final double TICKS_A_SECOND = 100;

    private final List<Service> nodes;
    private final long started = System.nanoTime();
    private final double service;
    private final double database;
    private final double generator;

    Watch(List<Service> nodes) {
        this.nodes = nodes;
        this.service = service();
        this.database = database();
        this.generator = generator();
    }

    /** Of one core each, since it was made: {@code service 81 %, database 0 %, generator 12 %}. */
    String told() {
        double seconds = (System.nanoTime() - started) / 1e9;
        return String.format(Locale.UK, "%.0f / %.0f / %.0f %%", share(service() - service, seconds),
                share(database() - database, seconds), share(generator() - generator, seconds));
    }

    /** Of all cores of this machine, by everything here together. */
    double busy() {
        double seconds = (System.nanoTime() - started) / 1e9;
        double all = service() - service + database() - database + generator() - generator;
        return all / seconds / Runtime.getRuntime().availableProcessors();
    }

    private static double share(double processor, double seconds) {
        return 100 * processor / seconds;
    }

    private double service() {
        return nodes.stream().mapToDouble(Service::processorSeconds).sum();
    }

    private static double generator() {
        return seconds(Path.of("/proc/self/stat"));
    }

    /** Every process of PostgreSQL that this program started: they are children of its child. */
    private static double database() {
        return ProcessHandle.current().descendants()
                .filter(process -> process.info().command().filter(command -> command.endsWith("/postgres")).isPresent())
                .mapToDouble(process -> seconds(Path.of("/proc/" + process.pid() + "/stat")))
                .sum();
    }

    /** User and system time of a process and of its children that ended. */
    private static double seconds(Path stat) {
        try {
            String text = Files.readString(stat);
            String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12]) + (stat.startsWith("/proc/self") ? 0
                    : Long.parseLong(fields[13]) + Long.parseLong(fields[14]))) / TICKS_A_SECOND;
        } catch (java.nio.file.NoSuchFileException ended) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
