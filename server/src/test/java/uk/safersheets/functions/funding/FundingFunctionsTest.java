package uk.safersheets.functions.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.safersheets.BlocksOfValues;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;

/** On Charnwood's youth prevention fund CI001: eight lines, one of them "£2,000 Or £3,872". */
class FundingFunctionsTest {
    private static final Area AMOUNTS =
            BlocksOfValues.column(2322, 2322, 2000, 3872, 3000, 200, 2240, 1000, 1000, null);
    private static final Area GROUPS =
            BlocksOfValues.column(null, "", "Go Getta", "go  getta", "", "", "", "", "", null);
    private static final Area NONE_COUNTED = BlocksOfValues.column(2322, 2322, 0, 0, 3000, 200, 2240, 1000, 1000, "");
    private static final Area FIRST_COUNTED =
            BlocksOfValues.column(2322, 2322, 2000, 0, 3000, 200, 2240, 1000, 1000, "");

    @Test
    void countsOneOptionOfEachGroup() {
        assertEquals(Value.of(14084), call("LEASTTOTAL", AMOUNTS, GROUPS));
        assertEquals(Value.of(15956), call("MOSTTOTAL", AMOUNTS, GROUPS));
    }

    @Test
    void countsGroupsApart() {
        var amounts = BlocksOfValues.column(10, 20, 100, 300, 5);
        var groups = BlocksOfValues.column("A", "A", "B", "B", null);

        assertEquals(Value.of(115), call("LEASTTOTAL", amounts, groups));
        assertEquals(Value.of(325), call("MOSTTOTAL", amounts, groups));
    }

    @Test
    void saysWhatAGroupOffersInPoundsAndPence() {
        var group = BlocksOfValues.column("Go Getta");

        assertEquals(Value.of("£2,000.00 or £3,872.00"), call("OPTIONAMOUNTS", group, GROUPS, AMOUNTS));
    }

    @Test
    void listsThreeOptionsWithCommas() {
        var group = BlocksOfValues.column("A");
        var groups = BlocksOfValues.column("A", "A", "A");
        var amounts = BlocksOfValues.column(1, 2, 3.5);

        assertEquals(Value.of("£1.00, £2.00 or £3.50"), call("OPTIONAMOUNTS", group, groups, amounts));
    }

    @Test
    void saysWhatEachChoiceWouldMakeOfTheTotalWhateverIsChosenNow() {
        var group = BlocksOfValues.column("Go Getta");
        var both = Value.of("£14,084.00 with £2,000.00, or £15,956.00 with £3,872.00");

        assertEquals(both, call("OPTIONTOTALS", group, GROUPS, AMOUNTS, NONE_COUNTED));
        assertEquals(both, call("OPTIONTOTALS", group, GROUPS, AMOUNTS, FIRST_COUNTED));
    }

    @Test
    void saysNothingOfAGroupThatIsNotThere() {
        assertEquals(Value.of(""), call("OPTIONAMOUNTS", BlocksOfValues.column("Other"), GROUPS, AMOUNTS));
    }

    @Test
    void refusesColumnsThatDoNotBelongTogether() {
        assertEquals(Value.of(ExcelError.VALUE), call("LEASTTOTAL", AMOUNTS));
        assertEquals(Value.of(ExcelError.VALUE), call("LEASTTOTAL", AMOUNTS, BlocksOfValues.column("A")));
    }

    private static Value call(String function, Area... arguments) {
        return new FundingFunctions()
                .named(function)
                .orElseThrow()
                .call(List.of(arguments))
                .first();
    }
}
