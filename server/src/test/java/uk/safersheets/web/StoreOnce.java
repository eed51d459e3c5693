package uk.safersheets.web;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.store.db.Database;

/** A store in a file that is filled once in this Java and then copied, because to fill it takes longer than most tests last. */
public final class StoreOnce {
    private static final List<String> FILES = List.of("safersheets.db", "record.log");

    /** As the first start of a service leaves it: its tables, and the templates that come with the service. */
    static final StoreOnce STARTED =
            new StoreOnce(folder -> Services.open(Config.in(folder), Clock.fixed(RunningService.NOW, ZoneOffset.UTC))
                    .close());

    private final Consumer<Path> filling;
    private Path filled;

    private StoreOnce(Consumer<Path> filling) {
        this.filling = filling;
    }

    /** What a service keeps of what is asked of it. */
    public static StoreOnce of(Consumer<RunningService> asking) {
        return new StoreOnce(folder -> {
            try (var service = new RunningService(folder)) {
                asking.accept(service);
                service.indexed();
            }
        });
    }

    /** A service on a copy in a folder of its own. */
    public RunningService running(Path folder) {
        putInto(folder);
        return new RunningService(folder);
    }

    /** Puts a copy into a folder that holds no store. */
    void putInto(Path folder) {
        if (Database.isIn(folder)) {
            return;
        }
        try {
            var from = filled();
            Files.createDirectories(folder);
            for (String name : FILES) {
                Files.copy(from.resolve(name), folder.resolve(name), COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Path filled() throws IOException {
        if (filled == null) {
            var folder = Files.createTempDirectory("store-once");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            filling.accept(folder);
            filled = folder;
        }
        return filled;
    }

    private static void remove(Path folder) {
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                if (Files.isDirectory(file)) {
                    remove(file);
                } else {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        } catch (IOException e) {
            System.err.println("A folder is left: " + e);
        }
    }
}
