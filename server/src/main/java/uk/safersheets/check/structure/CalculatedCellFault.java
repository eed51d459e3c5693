package uk.safersheets.check.structure;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.calculate.Difference;
import uk.safersheets.cell.Severity;
import uk.safersheets.cell.Value;
import uk.safersheets.check.AmountTolerance;
import uk.safersheets.check.CellFault;
import uk.safersheets.check.CheckContext;
import uk.safersheets.check.DisplayText;
import uk.safersheets.check.Finding;
import uk.safersheets.check.TableView;
import uk.safersheets.contract.Content;
import uk.safersheets.contract.Type;

/** What to say of one calculated cell that shows something else than its formula gives. */
final class CalculatedCellFault {
    private static final String OVERWRITTEN = "V004";
    private static final String STALE = "V005";
    private static final String RESTORE = "Select Use calculated value.";

    private final CheckContext inspection;
    private final Difference difference;
    private final Content content;
    private final TableView.@Nullable Line line;
    private final String label;
    private final boolean isTrusted;

    CalculatedCellFault(CheckContext inspection, Difference difference) {
        this.inspection = inspection;
        this.difference = difference;
        if (difference.table() == null) {
            var field = inspection.contract().field(difference.name()).orElseThrow();
            this.content = field.content();
            this.line = null;
            this.label = field.label();
        } else {
            var grid = inspection.grid(difference.table()).orElseThrow();
            this.content = grid.column(difference.name()).orElseThrow().content();
            this.line = grid.line(difference.row());
            this.label = line.name() + ", " + difference.name();
        }
        this.isTrusted = inspection.isTrusted(content, difference.table(), difference.row());
    }

    /** Empty where it is only a result that nobody has worked out yet. */
    Optional<CellFault> fault() {
        return switch (difference.kind()) {
            case OVERWRITTEN -> Optional.of(overwritten());
            case CLEARED -> difference.expected().isBlank() ? Optional.empty() : Optional.of(cleared());
            case ALTERED -> Optional.of(altered());
            case STALE -> stale("Recalculate and save the workbook.");
            case SERVICE -> difference.found().isBlank() ? Optional.empty() : stale("Recalculate to fill it in again.");
            case MISSING_VALUE -> Optional.empty();
        };
    }

    private CellFault overwritten() {
        return fault(
                OVERWRITTEN,
                Severity.ERROR,
                a1() + " holds " + typed() + ", " + together().get(0) + ", but should be calculated."
                        + ours(" We work it out as "),
                "{count} cells that should be calculated{in rows} hold typed entries.",
                RESTORE);
    }

    private CellFault cleared() {
        return fault(
                OVERWRITTEN,
                Severity.ERROR,
                a1() + " is blank but should be calculated." + ours(" We work it out as "),
                "{count} cells that should be calculated{in rows} are blank.",
                RESTORE);
    }

    private CellFault altered() {
        String said = a1() + " holds a different formula from the template's";
        String many = "{count} cells{in rows} hold a different formula from the template's";
        if (isTheSame()) {
            return fault(
                    OVERWRITTEN,
                    Severity.NOTE,
                    said + ", with the same result.",
                    many + ", with the same results.",
                    "Recalculate to put the template's formula back.");
        }
        String shows =
                difference.found().isBlank() ? "." : " and shows " + together().get(0) + ".";
        return fault(OVERWRITTEN, Severity.ERROR, said + shows + ours(" We work it out as "), many + ".", RESTORE);
    }

    private Optional<CellFault> stale(String fix) {
        if (!isTrusted) {
            return Optional.empty();
        }
        var both = together();
        String said =
                a1() + " shows " + both.get(0) + ". We calculate " + both.get(1) + by() + " from the same entries.";
        String many = "{count} cells{in rows} show results that do not follow from the entries.";
        return Optional.of(fault(STALE, Severity.QUERY, said, many, fix));
    }

    private CellFault fault(String ruleId, Severity severity, String said, String many, String fix) {
        var finding = Finding.of(ruleId, severity)
                .cell(difference.cell())
                .table(difference.table())
                .column(line == null ? null : difference.name())
                .row(line == null ? null : line.key())
                .label(label)
                .found(difference.found().isBlank() ? null : difference.found())
                .expected(isTrusted ? difference.expected() : null)
                .difference(isTrusted ? AmountTolerance.difference(difference.found(), difference.expected()) : null)
                .message(said)
                .fix(fix)
                .patch(difference.patch());
        return new CellFault(finding.build(), many, null, true);
    }

    private String a1() {
        return difference.cell().a1();
    }

    private String typed() {
        if (difference.found() instanceof Value.Number) {
            return "a typed number";
        }
        return difference.found() instanceof Value.Text ? "typed text" : "a typed value";
    }

    /** What we make of it, after these words; empty where it rests on what nobody can use. */
    private String ours(String before) {
        if (!isTrusted) {
            return "";
        }
        return before + (isTheSame() ? "the same" : together().get(1) + by()) + ".";
    }

    private boolean isTheSame() {
        return AmountTolerance.showTheSame(difference.found(), difference.expected());
    }

    /** By how much ours is more or less; empty where that says nothing. */
    private String by() {
        var apart = AmountTolerance.difference(difference.expected(), difference.found());
        boolean isAmount = switch (content.type()) {
            case WHOLE, DECIMAL, MONEY -> true;
            default -> false;
        };
        if (!isAmount || !(apart instanceof Value.Number number)) {
            return "";
        }
        String size = shown(Value.of(number.amount().abs()));
        return number.amount().signum() > 0 ? " (" + size + " more)" : " (" + size + " less)";
    }

    /** What was found and what is right, so that nobody takes them for the same. */
    private List<String> together() {
        return difference.found() instanceof Value.Number && difference.expected() instanceof Value.Number
                ? type().format().together(difference.found(), difference.expected())
                : List.of(shown(difference.found()), shown(difference.expected()));
    }

    private Type type() {
        return content.type() == Type.TEXT ? Type.DECIMAL : content.type();
    }

    private String shown(Value value) {
        boolean isText = value instanceof Value.Text && !value.isBlank();
        return isText ? DisplayText.quoted(value.toString()) : DisplayText.as(type(), value);
    }
}
