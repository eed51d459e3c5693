package uk.safersheets.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.SheetRow;
import uk.safersheets.ledger.dates.DateColumn;
import uk.safersheets.ledger.dates.DateQuestion;
import uk.safersheets.ledger.layout.ColumnRole;
import uk.safersheets.ledger.layout.Layout;
import uk.safersheets.ledger.layout.LedgerHeadings;
import uk.safersheets.ledger.layout.SideColumn;

/** Reads one export by its layout. */
public final class LedgerReader {
    private final Layout layout;
    private final String fileName;
    private final SetAsideRows setAside;
    private final List<TabReader> read = new ArrayList<>();
    private final List<TabReading> tabs = new ArrayList<>();

    private LedgerReader(Layout layout, String fileName, boolean alone) {
        this.layout = layout;
        this.fileName = fileName;
        this.setAside = new SetAsideRows(layout.choices().setAside(), fileName, alone);
    }

    /**
     * Reads every tab that has the layout's headings.
     *
     * @param alone whether it is the only file
     * @throws BadLedgerException with every row that cannot be read
     */
    public static LedgerFile read(List<LedgerTab> tabs, Layout layout, String fileName, boolean alone) {
        return new LedgerReader(layout, fileName, alone).file(tabs);
    }

    /** Whether a row of these has every heading of the layout. */
    public static boolean hasHeadings(List<SheetRow> rows, Layout layout) {
        return LedgerHeadings.isIn(rows, layout);
    }

    /** Whether a column of these rows says DR or CR, in whichever words, and nothing else. */
    public static boolean saysSides(List<SheetRow> rows, int column) {
        return SideColumn.saysSides(rows, column);
    }

    private LedgerFile file(List<LedgerTab> all) {
        var wanted = all.stream().filter(this::isRead).toList();
        if (wanted.isEmpty()) {
            LedgerHeadings.find(fullest(all), layout, fileName);
        }
        all.forEach(tab -> look(tab, wanted.size() == 1));
        var asked = readTabs();
        var faults = Stream.of(
                        asked.stream().map(question -> '"' + fileName + "\", " + question),
                        read.stream()
                                .flatMap(tab -> tab.faults().stream())
                                .map(fault -> '"' + fileName + "\", " + fault),
                        setAside.faults().stream())
                .flatMap(faulty -> faulty)
                .toList();
        if (!faults.isEmpty()) {
            throw new BadLedgerException(faults);
        }
        var transactions =
                read.stream().flatMap(tab -> tab.transactions().stream()).toList();
        var reading = Reading.of(rows(), tabs, transactions, notes());
        return new LedgerFile(fileName, layout, transactions, reading, printed());
    }

    private static List<SheetRow> fullest(List<LedgerTab> tabs) {
        return tabs.stream()
                .map(LedgerTab::rows)
                .reduce(List.of(), (most, rows) -> rows.size() > most.size() ? rows : most);
    }

    private boolean isRead(LedgerTab tab) {
        return LedgerHeadings.isIn(tab.rows(), layout)
                && (tab.isText() || setAside.tab(tab.name()).isEmpty());
    }

    private void look(LedgerTab tab, boolean isOnly) {
        if (isRead(tab)) {
            var headings = LedgerHeadings.find(tab.rows(), layout, fileName);
            read.add(new TabReader(tab, headings, layout, setAside, isOnly).sorted());
        }
        String name = tab.name();
        if (name != null) {
            tabs.add(tabReading(name, tab));
        }
    }

    /** Reads the tabs, and says what has to be answered before their dates can be told. */
    private List<String> readTabs() {
        var columns = new LinkedHashMap<String, DateColumn>();
        if (layout.has(ColumnRole.DATE)) {
            read.forEach(tab ->
                    tab.addTo(columns.computeIfAbsent(tab.dateHeading(), heading -> new DateColumn(layout.dates()))));
        }
        read.forEach(tab -> tab.read(layout.has(ColumnRole.DATE) ? columns.get(tab.dateHeading()) : null));
        return columns.entrySet().stream()
                .flatMap(column -> column.getValue().question().or(() -> askedByOneTab(column.getKey())).stream())
                .map(DateQuestion::sentence)
                .toList();
    }

    /** Of several tabs Excel may have swapped the days of some only, which the other tabs must not hide. */
    private Optional<DateQuestion> askedByOneTab(String dateHeading) {
        return read.size() == 1
                ? Optional.empty()
                : read.stream()
                        .filter(tab -> tab.dateHeading().equals(dateHeading))
                        .flatMap(tab -> {
                            var alone = new DateColumn(layout.dates());
                            tab.addTo(alone);
                            return alone.question().stream();
                        })
                        .findFirst();
    }

    private TabReading tabReading(String name, LedgerTab tab) {
        int rows = tab.rows().size();
        var reason = setAside.tab(name);
        if (LedgerHeadings.isIn(tab.rows(), layout)) {
            String why = reason.isPresent() ? "It was set aside." : odd(tab).orElse(null);
            return new TabReading(name, rows, reason.isEmpty(), why, true, reason.orElse(null));
        }
        var nearest = LedgerHeadings.NearestRow.of(tab.rows(), layout);
        String why = nearest.isClose()
                ? "It has no heading " + String.join(" and no heading ", nearest.missing()) + "."
                : "It does not have the ledger's headings.";
        return new TabReading(name, rows, false, why, nearest.isClose(), reason.orElse(null));
    }

    private static Optional<String> odd(LedgerTab tab) {
        return tab.hidden().isEmpty()
                ? Optional.empty()
                : Optional.of("In Excel " + tab.hidden() + "; we read all of it.");
    }

    private Reading.Rows rows() {
        var each = read.stream().map(TabReader::rows).toList();
        return new Reading.Rows(
                each.stream().mapToInt(Reading.Rows::read).sum(),
                each.stream().mapToInt(Reading.Rows::headings).sum(),
                each.stream().mapToInt(Reading.Rows::totals).sum(),
                each.stream().mapToLong(Reading.Rows::totalled).reduce(0, Math::addExact),
                each.stream().mapToInt(Reading.Rows::blank).sum(),
                each.stream().flatMap(rows -> rows.notRead().stream()).toList());
    }

    private List<String> notes() {
        return read.stream().flatMap(tab -> tab.notes().stream()).toList();
    }

    /** What the one row of totals says. */
    private @Nullable Long printed() {
        var printed =
                read.stream().map(TabReader::printed).filter(Objects::nonNull).toList();
        return printed.size() == 1 ? printed.get(0) : null;
    }
}
