package uk.safersheets.bench;

import static uk.safersheets.bench.Matrices.retouched;
import static uk.safersheets.bench.Places.scratch;
import static uk.safersheets.bench.Timing.goal;
import static uk.safersheets.bench.Timing.heading;
import uk.safersheets.app.Person;
import uk.safersheets.app.book.OpenBook;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.app.version.SubmitResult;
import uk.safersheets.app.version.SubmitVersion;
import uk.safersheets.compare.CellKey;
import uk.safersheets.store.book.Book;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How often a workbook is parsed that is checked, submitted, traced, compared, told of, and merged when it comes late. */
final class ReadOnceFigures {
    private static final int VERSIONS = 40;
    private static final Person ANALYST = Person.atCommandLine("Analyst");

    private ReadOnceFigures() {}

    static void print() throws Exception {
        heading(VERSIONS + " workbooks checked, submitted, compared with the one before, and every other one submitted late as well");
        var workbooks = new ArrayList<byte[]>();
        for (int i = 0; i < VERSIONS; i++) {
            workbooks.add(retouched(i));
        }
        try (var services = Services.open(Config.in(scratch.resolve("once")), Clock.systemUTC())) {
            var name = new OpenBook.Name("Central Bedfordshire", "risk-matrix", "2015-16");
            services.books().open().run(name, ANALYST);
            var book = services.books().read().book(name.id()).orElseThrow().book();
            for (int i = 0; i < VERSIONS; i++) {
                read(services, book, workbooks, i);
            }
            services.history().read().story(book, CellKey.field("PreparedBy"), services.books().read()::book);
            var statistics = services.workbooks().read().statistics();
            System.out.printf(Locale.UK, "%-58s %9d%n", "asked for", statistics.hits() + statistics.misses());
            System.out.printf(Locale.UK, "%-58s %9d%n", "found as they were read before", statistics.hits());
            System.out.printf(Locale.UK, "%-58s %9d%n", "let go to stay within the memory", statistics.evictions());
            goal("times parsed / workbooks", (double) statistics.misses() / VERSIONS, 1, false);
        }
    }

    private static void read(Services services, Book book, List<byte[]> workbooks, int at) {
        services.versions().check().file(workbooks.get(at), null);
        var head = (SubmitResult.Kept) services.versions().submit().run(book, submitted(workbooks.get(at), at));
        if (at > 0) {
            services.history().read().compare(book.id(), at, at + 1);
        }
        if (at > 1 && at % 2 == 0) {
            services.versions().merge().late(book, submitted(workbooks.get(at - 2), at), head.version());
        }
    }

    private static SubmitVersion.Submitted submitted(byte[] workbook, int base) {
        return new SubmitVersion.Submitted(base, workbook, null, "", ANALYST);
    }
}
