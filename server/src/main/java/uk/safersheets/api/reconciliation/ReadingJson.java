package uk.safersheets.api.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Plural;
import uk.safersheets.cell.Texts;
import uk.safersheets.ledger.LedgerFile;
import uk.safersheets.ledger.Pence;
import uk.safersheets.ledger.Reading;

/**
 * What became of every row of a ledger's file; amounts are texts with two decimals.
 *
 * @param file its name; only where there are several
 * @param tabs of a workbook
 * @param sum what the transactions add to
 * @param notes what was done to read it that a person should know
 */
public record ReadingJson(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String file,
        Rows rows,
        List<Tab> tabs,
        Dates dates,
        String sum,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notes) {

    public ReadingJson {
        notes = notes == null ? List.of() : List.copyOf(notes);
    }

    /** Every row, counted once. */
    public record Rows(int read, int headings, int totals, int blank, List<NotRead> notRead) {}

    /**
     * A row that nothing was made of.
     *
     * @param amount null where it has none
     * @param setAside why a person left it out
     */
    public record NotRead(
            String place,
            @Nullable String amount,
            String why,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String setAside) {
        static NotRead of(uk.safersheets.ledger.NotRead row) {
            return new NotRead(
                    row.place(), row.pence() == null ? null : Pence.plain(row.pence()), row.why(), row.setAside());
        }
    }

    /**
     * One tab.
     *
     * @param why why it was not read, or what is odd about it
     * @param sameHeadings whether it looks like the ledger's though it was not read
     * @param setAside why a person left it out
     */
    public record Tab(
            String name,
            int rows,
            boolean read,
            @Nullable String why,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean sameHeadings,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String setAside) {
        static Tab of(uk.safersheets.ledger.TabReading tab) {
            return new Tab(
                    tab.name(), tab.rows(), tab.read(), tab.why(), !tab.read() && tab.sameHeadings(), tab.setAside());
        }
    }

    /** The span of the transactions; null where there are none. */
    public record Dates(@Nullable LocalDate first, @Nullable LocalDate last) {}

    /** Of one file, without its name. */
    public static ReadingJson of(LedgerFile file) {
        return of(null, file.reading());
    }

    /** For one file its report; for several a list, each with its file's name. */
    public static Object of(List<LedgerFile> files) {
        return files.size() == 1
                ? of(files.get(0))
                : files.stream().map(file -> of(file.name(), file.reading())).toList();
    }

    private static ReadingJson of(@Nullable String name, Reading reading) {
        var rows = reading.rows();
        return new ReadingJson(
                name,
                new Rows(
                        rows.read(),
                        rows.headings(),
                        rows.totals(),
                        rows.blank(),
                        rows.notRead().stream().map(NotRead::of).toList()),
                reading.tabs().stream().map(Tab::of).toList(),
                new Dates(reading.first(), reading.last()),
                Pence.plain(reading.pence()),
                reading.notes());
    }

    /** The same with at most so many of the rows that were not read, and a note of how many are left out. */
    ReadingJson upTo(int most) {
        if (rows.notRead().size() <= most) {
            return this;
        }
        var fewer = new Rows(
                rows.read(),
                rows.headings(),
                rows.totals(),
                rows.blank(),
                List.copyOf(rows.notRead().subList(0, most)));
        var noted = new ArrayList<>(notes);
        noted.add(Plural.count(rows.notRead().size() - most, "more row")
                + " that nothing was made of: these are counted and not named here.");
        return new ReadingJson(file, fewer, tabs, dates, sum, noted);
    }

    /** Whether no row with an amount and no tab of the ledger was left unread without a person's reason. */
    public boolean complete() {
        return rows.notRead().stream()
                        .noneMatch(
                                row -> row.amount() != null && !row.amount().equals("0.00") && row.setAside() == null)
                && tabs.stream().noneMatch(tab -> tab.sameHeadings() && tab.setAside() == null);
    }

    /** Whether a place is a row or a tab that was not read. */
    public boolean isUnread(String place) {
        String key = Texts.key(place);
        return rows.notRead().stream().anyMatch(row -> Texts.key(row.place()).equals(key))
                || tabs.stream()
                        .anyMatch(tab ->
                                !tab.read() && Texts.key("tab " + tab.name()).equals(key));
    }
}
