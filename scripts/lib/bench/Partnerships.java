package uk.safersheets.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.safersheets.app.book.OpenBook;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.version.VersionFill.Entry;
import uk.safersheets.store.version.VersionFill.Filled;
import uk.safersheets.store.version.VersionFill.Words;

/** Partnerships with their books as a national installation has them: so many books each, of every shipped template. */
final class Partnerships {
    /** Nine templates over about four quarters. */
    static final int BOOKS_EACH = 33;

    private static final Instant FIRST_DAY = Instant.parse("2024-04-01T09:00:00Z");
    private static final List<String> TEMPLATES = List.of("recommendations", "action-plan", "crime-performance",
            "funding-allocation", "indicators", "panel-return", "risk-matrix", "risk-register", "youth-risk");
    private static final String[] WORDS = {"burglary", "robbery", "vehicle", "antisocial", "behaviour", "domestic", "abuse",
        "reassurance", "visit", "patrol", "school", "night", "economy", "drugs", "alcohol", "hostel", "lighting", "market"};
    private static final int CELLS = 20;

    private final SmallWorkbooks workbooks;
    private final int versionsOfBook;

    Partnerships(SmallWorkbooks workbooks, int versionsOfBook) {
        this.workbooks = workbooks;
        this.versionsOfBook = versionsOfBook;
    }

    static String name(int partnership) {
        return "Partnership " + (1001 + partnership);
    }

    /** The id of a partnership's book: its first is of the template whose workbooks these are. */
    static String id(int partnership, int book) {
        return new OpenBook.Name(name(partnership), template(book), period(book)).id();
    }

    /** One book with its versions; whoever keeps them is one of five people of the partnership. */
    Filled book(int number) {
        int partnership = number / BOOKS_EACH;
        int ofPartnership = number % BOOKS_EACH;
        String id = id(partnership, ofPartnership);
        Instant day = FIRST_DAY.plusSeconds(number);
        String author = "Analyst " + partnership;
        var entries = new ArrayList<Entry>();
        for (int version = 1; version <= versionsOfBook; version++) {
            entries.add(new Entry(workbooks.of(id, version), day.plusSeconds(3600L * version), author,
                    "person-" + partnership + "-" + version % 5, version % 20 == 0 ? "after " + word(number + version) : "", SmallWorkbooks.TABLE.toLowerCase(),
                    SmallWorkbooks.KEY.toLowerCase(), SmallWorkbooks.changed(version).toLowerCase()));
        }
        var book = new Book(id, name(partnership), template(ofPartnership), period(ofPartnership), day, author);
        return new Filled(book, entries, new Words(LocalDate.of(2026, 3, 31), "Recommendations", cells(number)), number % 20 != 0);
    }

    private static List<String> cells(int number) {
        var cells = new ArrayList<String>();
        for (int cell = 0; cell < CELLS; cell++) {
            cells.add(String.join(" ", "Agree", word(number + cell), word(number * 7 + cell * 5), "plan", "place" + number % 997));
        }
        return cells;
    }

    private static String word(int number) {
        return WORDS[Math.floorMod(number, WORDS.length)];
    }

    private static String template(int book) {
        return TEMPLATES.get(book % TEMPLATES.size());
    }

    private static String period(int book) {
        int quarter = book / TEMPLATES.size();
        return (2024 + quarter / 4) + "-" + (25 + quarter / 4) + " Q" + (1 + quarter % 4);
    }
}
