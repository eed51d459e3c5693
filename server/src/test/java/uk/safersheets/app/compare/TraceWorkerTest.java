package uk.safersheets.app.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.Waiting;
import uk.safersheets.app.Person;
import uk.safersheets.app.book.OpenBook;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.app.version.SubmitVersion;
import uk.safersheets.compare.CellKey;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.book.Book;

/** Versions are traced without anybody asking, and what a killed service did not come to after its next start. */
class TraceWorkerTest {
    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");
    private static final Person OFFICER = new Person("Officer", "", Origin.of("test"));
    private static final OpenBook.Name NAME = new OpenBook.Name("Central Bedfordshire", "risk-matrix", "2015-16");
    private static final int VERSIONS = 6;

    @TempDir
    Path data;

    @BeforeEach
    void keepVersions() throws Exception {
        try (var services = open()) {
            services.books().open().run(NAME, OFFICER);
            var book = book(services);
            for (int base = 0; base < VERSIONS; base++) {
                byte[] workbook = TestWorkbooks.scored(MATRIX, "B6", 10 + base);
                services.versions().submit().run(book, new SubmitVersion.Submitted(base, workbook, null, "", OFFICER));
            }
            services.history().worker().await();
            assertEquals(VERSIONS, traced());
        }
    }

    @Test
    void takesUpWhatWasNotTraced() throws Exception {
        lose(3);

        try (var services = open()) {
            services.history().worker().await();
            assertEquals(VERSIONS, traced());
            assertEquals(scores(), story(services));
        }
    }

    /** Whoever is first: the thread that traces, or those who read. */
    @Test
    void tellsTheWholeStoryWhateverIsTracedYet() throws Exception {
        lose(1);

        try (var services = open()) {
            var stories = IntStream.range(0, 4)
                    .parallel()
                    .mapToObj(reader -> story(services))
                    .toList();

            stories.forEach(story -> assertEquals(scores(), story));
            assertEquals(VERSIONS, traced());
        }
    }

    private static List<String> scores() {
        return IntStream.range(0, VERSIONS)
                .mapToObj(base -> Integer.toString(10 + base))
                .toList();
    }

    private static List<String> story(Services services) {
        var cell = new CellKey("RiskMatrix", "Child Exploitation", "Performance issue - deteriorating");
        return services
                .history()
                .read()
                .story(book(services), cell, services.books().read()::book)
                .story()
                .chapters()
                .stream()
                .map(chapter -> chapter.now().toString())
                .toList();
    }

    private static Book book(Services services) {
        return services.books().read().book(NAME.id()).orElseThrow().book();
    }

    private Services open() {
        return Services.open(Config.in(data).withPort(0).withPatience(Waiting.LONGEST), Clock.systemUTC());
    }

    /** As a service leaves it that was killed before it traced these. */
    private void lose(int from) throws SQLException {
        try (var store = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("safersheets.db"));
                var statement = store.createStatement()) {
            for (String table : List.of("touched_cell", "renamed_row", "traced_version")) {
                statement.executeUpdate("DELETE FROM " + table + " WHERE number >= " + from);
            }
        }
    }

    private int traced() throws SQLException {
        try (var store = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("safersheets.db"));
                var statement = store.createStatement()) {
            return statement.executeQuery("SELECT count(*) FROM traced_version").getInt(1);
        }
    }
}
