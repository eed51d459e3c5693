package uk.safersheets.store.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.safersheets.Repository;
import uk.safersheets.SlowTest;
import uk.safersheets.store.book.Books;
import uk.safersheets.store.retention.DisposedException;
import uk.safersheets.store.verification.Verification;
import uk.safersheets.store.version.Version;
import uk.safersheets.store.version.Versions;
import uk.safersheets.web.RunningService;

/** What an earlier build of version 1.0 kept is read, checked and gone on with by this one. */
class KeptStoresTest {
    private static final Path KEPT = Repository.file("server/src/test/resources/kept-stores");
    private static final Path MIGRATIONS = Repository.file("server/src/main/resources/db/migration/sqlite");

    /** The formats that no working build left: each came with the one after it. */
    private static final Set<Integer> NEVER_THE_NEWEST = Set.of(1, 2, 3, 4, 5, 6, 8, 14);

    private static final String MATRIX = "central-bedfordshire.risk-matrix.2015-16";

    @TempDir
    Path folder;

    @Test
    void everyFormatButTheNewestHasAKeptStore() throws IOException {
        var migrations = numbers(MIGRATIONS);
        var wanted = new TreeSet<>(migrations.headSet(migrations.last()));
        wanted.removeAll(NEVER_THE_NEWEST);
        wanted.removeAll(numbers(KEPT));

        assertEquals(
                Set.of(), wanted, "a store of each of these formats is wanted in " + KEPT + "; its README says how");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stores")
    void keepsEverythingOf(Path kept) throws IOException {
        unpack(kept);

        try (var database = Database.open(folder)) {
            var outcome = new Verification(database).run(null);

            assertEquals(List.of(), outcome.damage());
            var wanted = Files.readAllLines(KEPT.resolve(kept).resolve("versions.tsv"));
            assertTrue(wanted.size() > 1, "there are versions");
            assertEquals(wanted.size() - 1, outcome.versions());
            assertEquals(wanted.subList(1, wanted.size()), told(database));
        }
    }

    @SlowTest
    @ParameterizedTest(name = "{0}")
    @MethodSource("storesOfPeople")
    void aServiceGoesOnWith(Path kept) throws IOException {
        unpack(kept);

        try (var service = new RunningService(folder)) {
            assertTrue(service.get("/api/books").text().contains(MATRIX));
            assertEquals(
                    200,
                    service.get("/api/books/" + MATRIX + "/versions/1/findings").status());
            byte[] first =
                    service.get("/api/books/" + MATRIX + "/versions/1/workbook").bytes();
            var submitted = service.submit(MATRIX, first, 2);
            assertEquals(201, submitted.status(), submitted::text);
        }
        try (var database = Database.open(folder)) {
            var outcome = new Verification(database).run(null);
            assertEquals(List.of(), outcome.damage());
            assertEquals(5, outcome.versions());
        }
    }

    static Stream<Path> stores() throws IOException {
        var found = numbers(KEPT).stream()
                .flatMap(number -> Stream.of("by-people", "every-table").map(Path.of("V" + number)::resolve))
                .toList();
        assertTrue(found.size() >= 16, found::toString);
        return found.stream();
    }

    static Stream<Path> storesOfPeople() throws IOException {
        return stores().filter(kept -> kept.endsWith("by-people"));
    }

    /** The numbers of the files or folders that are called V and a number. */
    private static TreeSet<Integer> numbers(Path place) throws IOException {
        try (var files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("V\\d+(__.*)?"))
                    .map(name -> Integer.valueOf(name.replaceFirst("V(\\d+).*", "$1")))
                    .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
        }
    }

    private void unpack(Path kept) throws IOException {
        var from = KEPT.resolve(kept);
        try (var packed = new GZIPInputStream(Files.newInputStream(from.resolve("safersheets.db.gz")))) {
            Files.copy(packed, folder.resolve("safersheets.db"));
        }
        Files.copy(from.resolve("record.log"), folder.resolve("record.log"));
    }

    /** What is read of each version now, in the words of versions.tsv. */
    private static List<String> told(Database database) {
        var versions = new Versions(database);
        return new Books(database)
                .all().stream()
                        .flatMap(summary -> {
                            String book = summary.book().id();
                            return IntStream.rangeClosed(1, summary.versions()).mapToObj(n -> told(versions, book, n));
                        })
                        .sorted()
                        .toList();
    }

    private static String told(Versions versions, String book, int number) {
        var version = versions.find(book, number).orElseThrow();
        return String.join(
                "\t", book, Integer.toString(number), version.author(), version.sha256(), content(versions, version));
    }

    private static String content(Versions versions, Version version) {
        try {
            byte[] workbook =
                    versions.workbook(version.book(), version.number()).orElseThrow();
            byte[] findings =
                    versions.findings(version.book(), version.number()).orElseThrow();
            assertEquals(version.sha256(), Sha256.of(workbook));
            return workbook.length + "\t" + Sha256.of(findings);
        } catch (DisposedException gone) {
            return "disposed of\tdisposed of";
        }
    }
}
