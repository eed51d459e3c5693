package uk.safersheets.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.safersheets.cell.SheetRow;
import uk.safersheets.cell.Texts;
import uk.safersheets.excel.UploadLimits;
import uk.safersheets.json.LayoutProposalJson;
import uk.safersheets.json.LayoutProposalJson.Column;
import uk.safersheets.json.LayoutProposalJson.Dates;
import uk.safersheets.ledger.BadLedger;
import uk.safersheets.ledger.DateOrder;
import uk.safersheets.ledger.DateQuestion;
import uk.safersheets.ledger.Layout;
import uk.safersheets.ledger.LedgerReader;
import uk.safersheets.ledger.Meaning;

/** Proposes what the headings of a ledger nobody has mapped yet may mean, for a person to confirm. */
public final class ProposeLayout {
    private static final int LOOKED_AT = 50;
    private static final int SHOWN = 5;
    private final ReadLedger ledgers;

    public ProposeLayout(UploadLimits limits) {
        this.ledgers = new ReadLedger(limits);
    }

    /** @throws BadLedger when it holds no rows */
    public LayoutProposalJson run(NamedFile ledger) {
        var rows = ledgers.rows(ledger);
        if (rows.isEmpty()) {
            throw new BadLedger('"' + ledger.name() + "\" holds no rows. Export it from the ledger again.");
        }
        var headings = likeliest(rows.subList(0, Math.min(rows.size(), LOOKED_AT)));
        var below =
                rows.stream().filter(row -> row.number() > headings.number()).toList();
        var columns = columns(headings, below);
        var dates = DateQuestion.of(rows, layout(columns), ledger.name());
        return new LayoutProposalJson(
                headings.number(),
                dates.filter(DateQuestion::isAboutPeriods).isPresent() ? withPeriods(columns) : columns,
                Arrays.stream(Meaning.values()).map(Meaning::word).toList(),
                dates.filter(question -> !question.isAboutPeriods())
                        .map(question -> new Dates(
                                question.message(),
                                question.fix(),
                                question.likely().word(),
                                Arrays.stream(DateOrder.values())
                                        .map(DateOrder::word)
                                        .toList()))
                        .orElse(null));
    }

    private static List<Column> columns(SheetRow headings, List<SheetRow> below) {
        Set<Meaning> taken = EnumSet.noneOf(Meaning.class);
        var columns = new ArrayList<Column>();
        for (int column = 0; column < headings.values().size(); column++) {
            int at = column;
            String heading = Texts.tidy(headings.at(at).toString());
            var first = below.stream()
                    .limit(SHOWN)
                    .map(row -> Texts.tidy(row.at(at).toString()))
                    .toList();
            if (!heading.isEmpty()) {
                columns.add(new Column(heading, proposed(heading, below, at, taken), first));
            }
        }
        return columns;
    }

    /** A meaning, that it is not needed, or null where only a person can say. */
    private static String proposed(String heading, List<SheetRow> below, int column, Set<Meaning> taken) {
        var meaning = LedgerReader.saysSides(below, column)
                ? Optional.of(Meaning.DEBIT_OR_CREDIT)
                : ColumnWords.meaning(heading);
        return meaning.filter(taken::add)
                .map(Meaning::word)
                .orElse(ColumnWords.isNotNeeded(heading) ? Column.NOT_NEEDED : null);
    }

    /** The one with the most headings we know, the first of those. */
    private static SheetRow likeliest(List<SheetRow> rows) {
        return rows.stream().reduce(rows.get(0), (best, row) -> known(row) > known(best) ? row : best);
    }

    private static long known(SheetRow row) {
        return row.values().stream()
                .flatMap(value -> ColumnWords.meaning(value.toString()).stream())
                .distinct()
                .count();
    }

    private static Layout layout(List<Column> columns) {
        var headings = new EnumMap<Meaning, List<String>>(Meaning.class);
        columns.forEach(column -> Optional.ofNullable(column.meaning())
                .flatMap(Meaning::of)
                .ifPresent(meaning -> headings.put(meaning, List.of(column.heading()))));
        return new Layout("proposed", headings, Layout.Vat.LEFT_OUT, null, null);
    }

    /** What we took for the date holds months and no days: it is the period, and what we took for that is not placed. */
    private static List<Column> withPeriods(List<Column> columns) {
        return columns.stream()
                .map(column -> Meaning.DATE.word().equals(column.meaning())
                        ? new Column(column.heading(), Meaning.PERIOD.word(), column.first())
                        : Meaning.PERIOD.word().equals(column.meaning())
                                ? new Column(column.heading(), null, column.first())
                                : column)
                .toList();
    }
}
