package uk.safersheets.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.safersheets.cell.CellRef;
import uk.safersheets.check.FindingContext.Excerpt;
import uk.safersheets.check.FindingContext.Heading;
import uk.safersheets.check.FindingContext.Line;
import uk.safersheets.check.FindingContext.NamedCell;
import uk.safersheets.contract.Type;

class FindingContextTest {
    private static Form form() {
        return Form.of()
                .field("Award", "Amount awarded", Is.money())
                .table("Lines", "Line", Is.key(), "Spent", Is.money(), "Share", Is.percent(), "Day", Is.date());
    }

    private static FindingContext around(Filled filled) {
        var contract = form().contract();
        return FindingContext.of(contract, filled.submission(), filled.check().findings());
    }

    @Test
    void showsValuesAsTheirTypesAreWritten() {
        var filled = form().filled()
                .field("Award", 1500)
                .row("Lines", "Youth outreach", "5k", 0.125, 43646)
                .extra("Lines", "Remark");

        var seen = around(filled);

        assertEquals(
                List.of(new NamedCell(form().contract().fields().get(0), CellRef.of("Details", "B3"), "£1,500.00")),
                seen.fields());
        assertEquals(
                List.of(new Excerpt(
                        "Lines",
                        "Line",
                        CellRef.of("Lines", "A5"),
                        List.of(
                                new Heading("Line", Type.TEXT),
                                new Heading("Spent", Type.MONEY),
                                new Heading("Share", Type.PERCENT),
                                new Heading("Day", Type.DATE),
                                new Heading("Remark", Type.TEXT)),
                        List.of(new Line(5, List.of("Youth outreach", "5k", "12.5%", "30 June 2019", ""))))),
                seen.tables());
    }

    @Test
    void keepsOnlyTheRowsNearAFinding() {
        var filled = form().filled();
        IntStream.range(0, 30).forEach(row -> filled.row("Lines", "Line " + row, row == 12 ? "5k" : row + 1));

        var numbers = around(filled).tables().get(0).lines().stream()
                .map(Line::number)
                .toList();

        assertEquals(List.of(15, 16, 17, 18, 19), numbers);
    }

    @Test
    void leavesOutATableThatIsMissing() {
        assertEquals(List.of(), around(form().filled().without("Lines")).tables());
    }
}
