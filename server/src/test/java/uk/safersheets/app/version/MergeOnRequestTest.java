package uk.safersheets.app.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.Waiting;
import uk.safersheets.app.Person;
import uk.safersheets.app.book.OpenBook;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.store.BothStores;
import uk.safersheets.store.StoreKind;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.version.Version;

/** On a busy book a merge is worked out when somebody asks for it; the late work is kept all the same. */
@BothStores
class MergeOnRequestTest {
    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");
    private static final byte[] THEIRS = TestWorkbooks.scored(MATRIX, "B6", 5);
    private static final byte[] MINE = TestWorkbooks.scored(MATRIX, "C7", 3);
    private static final Person OFFICER = new Person("Officer", "", Origin.of("test"));

    private Services services;
    private Book book;
    private Version head;

    @BeforeEach
    void keepTwoVersions(@TempDir Path data) {
        services = Services.open(
                Config.in(StoreKind.at(data)).withPort(0).withPatience(Waiting.LONGEST), Clock.systemUTC());
        var name = new OpenBook.Name("Central Bedfordshire", "risk-matrix", "2015-16");
        services.books().open().run(name, OFFICER);
        book = services.books().read().book(name.id()).orElseThrow().book();
        services.versions().submit().run(book, submitted(MATRIX, 0));
        var kept = services.versions().submit().run(book, submitted(THEIRS, 1));
        head = assertInstanceOf(SubmitResult.Kept.class, kept).version();
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void worksOutWhatNobodyDisturbs() {
        assertNotNull(late().offerOrNull());
    }

    @Test
    void keepsWhatCameLateToABusyBookAndMergesItLater() {
        var late = duringATurn();

        assertNull(late.offerOrNull());
        var kept = services.versions()
                .merge()
                .find(book.id(), late.submission().id())
                .orElseThrow();
        var offer = services.versions().merge().offer(kept, head);
        assertEquals(1, offer.taken());
        assertEquals(List.of(), offer.conflicts());
        var accepted = services.versions().merge().accept(book, kept, head, Map.of(), null, OFFICER);
        assertEquals(
                3, assertInstanceOf(SubmitResult.Kept.class, accepted).version().number());
    }

    /** What is said of a version that is started is asked for while nobody else can submit to its book. */
    private MergeVersions.Late duringATurn() {
        var late = new AtomicReference<MergeVersions.Late>();
        var shown = services.books().read().book(book.id()).orElseThrow().shown();
        services.versions().submit().start(book, submitted(THEIRS, 1), null, shown, findings -> {
            late.set(late());
            return List.of();
        });
        return late.get();
    }

    private MergeVersions.Late late() {
        return services.versions().merge().late(book, submitted(MINE, 1), head).orElseThrow();
    }

    private static SubmitVersion.Submitted submitted(byte[] workbook, int base) {
        return new SubmitVersion.Submitted(base, workbook, null, "", OFFICER);
    }
}
