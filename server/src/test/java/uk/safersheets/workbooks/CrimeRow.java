package uk.safersheets.workbooks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Formula;
import uk.safersheets.formula.TableScope;

/** One row of the shipped crime table, by itself: its own formulas over two counts and the days they cover. */
final class CrimeRow {
    private static final String TABLE = "CrimePerformance";
    private static final List<String> HEADINGS = List.of(
            "Previous",
            "Current",
            "Previous worked out",
            "At least",
            "Previous days",
            "Current days",
            "Change",
            "p value",
            "p needed",
            "Verdict");
    private static final List<String> WORKED_OUT = HEADINGS.subList(HEADINGS.indexOf("Change"), HEADINGS.size());

    private static final Map<String, Formula> FORMULAS = new HashMap<>();

    static {
        var table =
                Shipped.contract("crime-performance").contract().table(TABLE).orElseThrow();
        for (String heading : WORKED_OUT) {
            var content = table.column(heading).orElseThrow().content();
            FORMULAS.put(heading, Formula.parse(Objects.requireNonNull(content.formula(), heading)));
        }
    }

    private CrimeRow() {}

    /** The verdict on two counts over so many days each; blank days are periods that are not given. */
    static String verdict(Value previous, Value current, Value before, Value now) {
        var row = new ArrayList<>(List.of(previous, current, Value.BLANK, Value.BLANK, before, now));
        while (row.size() < HEADINGS.size()) {
            row.add(Value.BLANK);
        }
        var names = Map.of(
                "SignificanceLevel", Value.BLANK,
                "AdjustForManyTests", Value.BLANK,
                "CountsIn", Value.of("single crimes"));
        for (String heading : WORKED_OUT) {
            var scope = new TableScope(TABLE, HEADINGS, List.of(List.copyOf(row)), 0, names, Shipped.FUNCTIONS);
            row.set(
                    HEADINGS.indexOf(heading),
                    Objects.requireNonNull(FORMULAS.get(heading)).evaluate(scope));
        }
        return row.get(HEADINGS.indexOf("Verdict")).toString();
    }
}
