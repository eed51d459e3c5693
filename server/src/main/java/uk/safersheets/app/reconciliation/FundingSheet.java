package uk.safersheets.app.reconciliation;

import static uk.safersheets.contract.TableRole.FUNDING_LINES;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.check.CompleteStructure;
import uk.safersheets.cell.Texts;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.Table;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.reconcile.Funding;
import uk.safersheets.reconcile.FundingLine;

/** What a funding workbook comes to, by its template's formulas over what was entered. */
public final class FundingSheet {
    private static final String YES = "yes";
    private static final String NO = "no";

    private final FundingEntries entries;

    private FundingSheet(FundingEntries entries) {
        this.entries = entries;
    }

    /** @throws RefusedFileException when its template says of no table that it holds funding lines, or an amount of it is none */
    public static Funding read(CompleteStructure workbook, String fileName) {
        var contract = workbook.prepared().contract();
        var table = contract.table(FUNDING_LINES)
                .orElseThrow(() -> new RefusedFileException(
                        "no-funding",
                        '"' + fileName + "\" is a " + contract.title() + ", which has no table of funding lines.",
                        "Choose the funding allocation workbook."));
        Arrays.stream(TableColumnRole.values())
                .filter(role -> FUNDING_LINES.needs(role) && table.column(role).isEmpty())
                .findFirst()
                .ifPresent(role -> {
                    throw missing(table, role, fileName);
                });
        return new FundingSheet(new FundingEntries(workbook, fileName)).funding();
    }

    private static RefusedFileException missing(Table table, TableColumnRole role, String fileName) {
        return new RefusedFileException(
                "no-funding",
                '"' + fileName + "\": its template says of no column of " + table.name() + " that its role is "
                        + role.word() + ".",
                "Ask whoever looks after the template to give that column its role.");
    }

    private Funding funding() {
        return new Funding(
                entries.pence(FieldRole.AWARD, "the award"),
                entries.day(FieldRole.SPENDING_START, "the first day of spending"),
                entries.day(FieldRole.SPENDING_END, "the last day of spending"),
                recoversVat(),
                entries.rows(FUNDING_LINES).mapToObj(this::line).toList());
    }

    /** Null where nobody says. */
    private @Nullable Boolean recoversVat() {
        String said = Texts.key(entries.words(FieldRole.VAT_RECOVERED));
        return said.equals(YES) ? Boolean.TRUE : said.equals(NO) ? Boolean.FALSE : null;
    }

    private FundingLine line(int row) {
        String line = entries.key(FUNDING_LINES, row);
        return new FundingLine(
                line,
                entries.words(FUNDING_LINES, row, TableColumnRole.INITIATIVE),
                money(row, TableColumnRole.COUNTED, line),
                money(row, TableColumnRole.ALLOCATED, line),
                entries.pence(FUNDING_LINES, row, TableColumnRole.SPENT, line),
                standing(row));
    }

    /** Whether a line counts, in the words of its template. */
    private String standing(int row) {
        String standing = entries.words(FUNDING_LINES, row, TableColumnRole.STANDING);
        return standing.isEmpty() ? entries.words(FUNDING_LINES, row, TableColumnRole.STATUS) : standing;
    }

    private long money(int row, TableColumnRole column, String line) {
        return Objects.requireNonNullElse(entries.pence(FUNDING_LINES, row, column, line), 0L);
    }
}
