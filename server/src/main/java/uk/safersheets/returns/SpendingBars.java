package uk.safersheets.returns;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;
import uk.safersheets.document.Bars;
import uk.safersheets.document.Block;
import uk.safersheets.ledger.Pence;

/** The picture of what each line planned and spent so far. */
final class SpendingBars {
    private static final int LONGEST_NAME = 48;

    private SpendingBars() {}

    /** The picture; where no line has both figures, why there is none. */
    static Block of(FunderReturn made) {
        int quarters = made.author().quarters();
        var pairs = made.lines().stream()
                .map(line -> new Bars.Pair(
                        name(line),
                        bar(line.plan().toDate(quarters)),
                        bar(line.actual().toDate())))
                .filter(pair -> pair.one() != null || pair.other() != null)
                .toList();
        if (pairs.isEmpty()) {
            return Block.plain("There is no picture: neither what was planned so far nor what was spent was entered.");
        }
        return new Bars(
                made.contract().key(TableRole.FUNDING_LINES),
                said(made.lines(), quarters),
                "£#,##0.00",
                "Profile so far",
                made.contract().heading(TableRole.PROFILE, TableColumnRole.ACTUAL_SO_FAR),
                pairs);
    }

    private static String name(ReturnLine line) {
        String name = line.initiative().length() <= LONGEST_NAME
                ? line.initiative()
                : line.initiative().substring(0, LONGEST_NAME).strip() + "\u2026";
        return line.line() + " " + name;
    }

    private static Bars.@Nullable Bar bar(@Nullable Long pence) {
        return pence == null ? null : new Bars.Bar(BigDecimal.valueOf(pence, 2), Pence.shown(pence));
    }

    private static String said(List<ReturnLine> lines, int quarters) {
        Long planned = Pounds.sum(
                lines.stream().map(line -> line.plan().toDate(quarters)).toList());
        Long spent =
                Pounds.sum(lines.stream().map(line -> line.actual().toDate()).toList());
        return "What each line planned and spent so far: "
                + (planned == null ? "no profile was entered" : Pence.shown(planned) + " planned") + ", "
                + (spent == null ? "no spending was entered" : Pence.shown(spent) + " spent and accrued in all") + "."
                + (planned == null ? "" : behind(lines, quarters));
    }

    private static String behind(List<ReturnLine> lines, int quarters) {
        var behind = lines.stream()
                .filter(line -> Objects.requireNonNullElse(line.variance(quarters), 0L) > 0)
                .map(ReturnLine::line)
                .toList();
        return behind.isEmpty()
                ? " No line is known to be behind."
                : " Behind its profile: " + String.join(", ", behind) + ".";
    }
}
