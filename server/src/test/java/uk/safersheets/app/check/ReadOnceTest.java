package uk.safersheets.app.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.Waiting;
import uk.safersheets.app.Person;
import uk.safersheets.app.book.OpenBook;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.app.template.BuiltInTemplates;
import uk.safersheets.app.template.KnownTemplate;
import uk.safersheets.app.template.KnownTemplates;
import uk.safersheets.app.version.SubmitResult;
import uk.safersheets.app.version.SubmitVersion;
import uk.safersheets.compare.CellKey;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.book.Book;

/** A workbook is parsed once, whatever is done with it. */
@SlowTest
class ReadOnceTest {
    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");
    private static final byte[] THEIRS = TestWorkbooks.scored(MATRIX, "B6", 5);
    private static final byte[] MINE = TestWorkbooks.scored(MATRIX, "C7", 3);
    private static final Person OFFICER = new Person("Officer", "", Origin.of("test"));

    private Services services;
    private Book book;

    @BeforeEach
    void open(@TempDir Path data) {
        services = Services.open(Config.in(data).withPort(0).withPatience(Waiting.LONGEST), Clock.systemUTC());
        var name = new OpenBook.Name("Central Bedfordshire", "risk-matrix", "2015-16");
        services.books().open().run(name, OFFICER);
        book = services.books().read().book(name.id()).orElseThrow().book();
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void byEverythingThatReadsIt() {
        services.versions().check().file(MATRIX, "mine.xlsx");
        services.versions().check().file(MATRIX, "other.xlsx");
        submit(MATRIX, 0);
        assertEquals(1, services.workbooks().read().statistics().misses(), "checked twice and submitted");

        submit(THEIRS, 1);
        services.history().read().compare(book.id(), 1, 2);
        var story = services.history()
                .read()
                .story(
                        book,
                        new CellKey("RiskMatrix", "Child Exploitation", "Performance issue - deteriorating"),
                        services.books().read()::book);
        assertEquals(2, story.story().chapters().size());
        assertEquals(2, services.workbooks().read().statistics().misses(), "compared, traced and told");

        services.workbooks().recalculate().run(MINE, "mine.xlsx");
        var stale = submit(MINE, 1);
        assertTrue(stale instanceof SubmitResult.Stale, stale::toString);
        var late = services.versions()
                .merge()
                .late(book, submitted(MINE, 1), ((SubmitResult.Stale) stale).headOrNull())
                .orElseThrow();
        assertEquals(List.of(), late.offerOrNull().conflicts());
        long merged = services.workbooks().read().statistics().misses();
        assertTrue(merged <= 4, "the late workbook, and the outcome of the merge: " + merged);
    }

    @Test
    void throughTheTemplateThatIsKnownNow() {
        var known = new BuiltInTemplates();
        var late = new LateTemplates(known);
        var workbooks = new ReadWorkbook(late, UploadLimits.STANDARD);
        byte[] unnamed = TestWorkbooks.matched(MATRIX, "xl/workbook.xml", "(?s)<definedNames>.*</definedNames>", "");
        assertTrue(workbooks.submission(unnamed, null).field("Partnership").isEmpty(), "nobody knows its labels");

        late.isKnown = true;

        assertEquals(
                "Central Bedfordshire",
                workbooks
                        .submission(unnamed, null)
                        .field("Partnership")
                        .orElseThrow()
                        .value()
                        .toString());
    }

    @Test
    void withinTheMemoryItMayTake() {
        var workbooks = new ReadWorkbook(new BuiltInTemplates(), UploadLimits.STANDARD);
        int many = 260;
        IntStream.range(0, many)
                .forEach(number -> workbooks.submission(TestWorkbooks.variant(MATRIX, "copy " + number), null));

        var statistics = workbooks.statistics();
        assertEquals(many, statistics.misses());
        assertTrue(statistics.evictions() > 0, statistics::toString);
        workbooks.submission(TestWorkbooks.variant(MATRIX, "copy " + (many - 1)), null);
        assertEquals(many, workbooks.statistics().misses(), "the last is still there");
    }

    private SubmitResult submit(byte[] workbook, int base) {
        return services.versions().submit().run(book, submitted(workbook, base));
    }

    private static SubmitVersion.Submitted submitted(byte[] workbook, int base) {
        return new SubmitVersion.Submitted(base, workbook, null, "", OFFICER);
    }

    /** Templates that are registered later. */
    private static final class LateTemplates implements KnownTemplates {
        private final KnownTemplates all;
        private boolean isKnown;

        LateTemplates(KnownTemplates all) {
            this.all = all;
        }

        @Override
        public Optional<KnownTemplate> find(String template, String version) {
            return isKnown ? all.find(template, version) : Optional.empty();
        }

        @Override
        public Optional<KnownTemplate> newest(String template) {
            return isKnown ? all.newest(template) : Optional.empty();
        }

        @Override
        public List<KnownTemplate> known() {
            return isKnown ? all.known() : List.of();
        }
    }
}
