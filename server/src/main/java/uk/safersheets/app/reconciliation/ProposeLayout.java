package uk.safersheets.app.reconciliation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.reconciliation.LayoutProposalJson;
import uk.safersheets.api.reconciliation.LayoutProposalJson.Column;
import uk.safersheets.api.reconciliation.LayoutProposalJson.Dates;
import uk.safersheets.app.NamedFile;
import uk.safersheets.cell.SheetRow;
import uk.safersheets.cell.Texts;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.ledger.BadLedgerException;
import uk.safersheets.ledger.LedgerReader;
import uk.safersheets.ledger.dates.DateQuestion;
import uk.safersheets.ledger.layout.ColumnRole;
import uk.safersheets.ledger.layout.DateOrder;
import uk.safersheets.ledger.layout.Layout;

/** Proposes what the headings of a ledger nobody has mapped yet may mean, for a person to confirm. */
public final class ProposeLayout {
    private static final int LOOKED_AT = 50;
    private static final int SHOWN = 5;
    private final ReadLedger ledgers;

    public ProposeLayout(UploadLimits limits) {
        this.ledgers = new ReadLedger(limits);
    }

    /** @throws BadLedgerException when it holds no rows */
    public LayoutProposalJson run(NamedFile ledger) {
        var rows = ledgers.rows(ledger);
        if (rows.isEmpty()) {
            throw new BadLedgerException('"' + ledger.name() + "\" holds no rows. Export it from the ledger again.");
        }
        var headings = likeliest(rows.subList(0, Math.min(rows.size(), LOOKED_AT)));
        var below =
                rows.stream().filter(row -> row.number() > headings.number()).toList();
        var columns = columns(headings, below);
        var dates = DateQuestion.of(rows, layout(columns), ledger.name());
        return new LayoutProposalJson(
                headings.number(),
                dates.filter(DateQuestion::isAboutPeriods).isPresent() ? withPeriods(columns) : columns,
                Arrays.stream(ColumnRole.values()).map(ColumnRole::word).toList(),
                dates.filter(question -> !question.isAboutPeriods())
                        .map(question -> new Dates(
                                question.message(),
                                question.fix(),
                                Objects.requireNonNull(question.likely(), "likely")
                                        .word(),
                                Arrays.stream(DateOrder.values())
                                        .map(DateOrder::word)
                                        .toList()))
                        .orElse(null));
    }

    private static List<Column> columns(SheetRow headings, List<SheetRow> below) {
        Set<ColumnRole> taken = EnumSet.noneOf(ColumnRole.class);
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
    private static @Nullable String proposed(String heading, List<SheetRow> below, int column, Set<ColumnRole> taken) {
        var meaning = LedgerReader.saysSides(below, column)
                ? Optional.of(ColumnRole.DEBIT_OR_CREDIT)
                : HeadingWords.meaning(heading);
        return meaning.filter(taken::add)
                .map(ColumnRole::word)
                .orElse(HeadingWords.isNotNeeded(heading) ? Column.NOT_NEEDED : null);
    }

    /** The one with the most headings we know, the first of those. */
    private static SheetRow likeliest(List<SheetRow> rows) {
        return rows.stream().reduce(rows.get(0), (best, row) -> known(row) > known(best) ? row : best);
    }

    private static long known(SheetRow row) {
        return row.values().stream()
                .flatMap(value -> HeadingWords.meaning(value.toString()).stream())
                .distinct()
                .count();
    }

    private static Layout layout(List<Column> columns) {
        var headings = new EnumMap<ColumnRole, List<String>>(ColumnRole.class);
        columns.forEach(column -> Optional.ofNullable(column.meaning())
                .flatMap(ColumnRole::of)
                .ifPresent(meaning -> headings.put(meaning, List.of(column.heading()))));
        return new Layout("proposed", headings, Layout.Vat.LEFT_OUT, null, null);
    }

    /** What we took for the date holds months and no days: it is the period, and what we took for that is not placed. */
    private static List<Column> withPeriods(List<Column> columns) {
        return columns.stream()
                .map(column -> ColumnRole.DATE.word().equals(column.meaning())
                        ? new Column(column.heading(), ColumnRole.PERIOD.word(), column.first())
                        : ColumnRole.PERIOD.word().equals(column.meaning())
                                ? new Column(column.heading(), null, column.first())
                                : column)
                .toList();
    }
}
