package uk.safersheets.functions.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static uk.safersheets.functions.Formulas.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.app.template.NamedFunctions;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.TableScope;

/** A table in which the rows of several measures stand mixed: a formula takes those of one measure in its baseline. */
class LongTableTest {
    private static final int BASELINE = 12;
    private static final int[] BURGLARY = {20, 22, 19, 21, 20, 23, 18, 20, 22, 21, 19, 20, 41, 45, 44};
    private static final int[] ROBBERY = {3, 4, 2, 3, 5, 3, 4, 2, 3, 3, 4, 3, 3, 2, 4};

    private static final String OWN = "(Series[Measure]=[@Measure])";
    private static final String FROZEN = "(Series[Start]>=FrozenFrom)*(Series[Start]<=FrozenTo)";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FILTER(Series[Count]," + OWN + "*" + FROZEN + ")",
                "IF(" + OWN + "*" + FROZEN + ",Series[Count])"
            })
    void limitsComeFromTheBaselineOfOneMeasure(String counts) {
        var few = table(BASELINE);
        var all = table(BURGLARY.length);

        for (String limit : List.of("XMRMEAN", "XMRLOW", "XMRHIGH")) {
            var frozen = value(limit + "({20;22;19;21;20;23;18;20;22;21;19;20})");
            assertEquals(frozen, value(limit + "(" + counts + ")", few), limit);
            assertEquals(frozen, value(limit + "(" + counts + ")", all), limit + " has moved with later points");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"FILTER(Series[Count]," + OWN + ")", "IF(" + OWN + ",Series[Count])"})
    void aSignalIsAboutThePointAtItsPlaceAmongItsOwn(String counts) {
        String names = counts.replace("[Count]", "[Period]");
        String signal = "SERIESSIGNAL([@Count],COUNTIFS(Series[Measure],[@Measure],Series[Start],\"<=\"&[@Start]),"
                + counts + ",20,15,27," + names + ")";

        assertEquals(Value.of(""), value(signal, table(BURGLARY.length).at(0)));
        assertEquals(
                Value.of("above the upper limit; 2 of 3 near the upper limit: P13, P14"),
                value(signal, table(BURGLARY.length).at(2 * 13)));
    }

    @Test
    void aMissingFigureStaysMissing() {
        var rows = new ArrayList<List<Value>>();
        for (int period = 0; period < 9; period++) {
            rows.add(TableScope.values("Burglary", "P" + (period + 1), period, period == 4 ? null : 10));
        }
        var table = scope(rows);

        assertEquals(Value.of(10), value("XMRMEAN(FILTER(Series[Count]," + OWN + "))", table));
        assertEquals(Value.of(10), value("XMRMEAN(IF(" + OWN + ",Series[Count]))", table));
    }

    private static TableScope table(int periods) {
        var rows = new ArrayList<List<Value>>();
        for (int period = 0; period < periods; period++) {
            String name = "P" + (period + 1);
            rows.add(TableScope.values("Burglary", name, period, BURGLARY[period]));
            rows.add(TableScope.values("Robbery", name, period, ROBBERY[period]));
        }
        return scope(rows);
    }

    private static TableScope scope(List<List<Value>> rows) {
        return new TableScope(
                "Series",
                List.of("Measure", "Period", "Start", "Count"),
                rows,
                0,
                Map.of("FrozenFrom", Value.of(0), "FrozenTo", Value.of(BASELINE - 1)),
                NamedFunctions.ALL);
    }
}
