package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.web.RunningService;

/** The totals of a receipt, for every kind of template: nothing is added that has no sum. */
@SlowTest
class ReceiptTotalsTest {
    @TempDir
    Path data;

    @Test
    void aFundStatesWhatItCountsAndNeverBothAlternatives() {
        var totals = totals("funding-allocation", "charnwood-2019-20-ci001", "Charnwood", "2019-20 CI001");

        assertEquals(
                List.of(
                        "Funding, rows 9",
                        "Priorities, rows 5",
                        "Glossary, rows 10",
                        "Total counted 12084.00",
                        "Not allocated 3872.25",
                        "Lines waiting for a choice 2",
                        "Total with the cheapest options 14084.00",
                        "Total with the dearest options 15956.00",
                        "Total spent 0.00",
                        "Total remaining 12084.00",
                        "Total accrued 0.00",
                        "Total committed 0.00",
                        "Total received 0.00",
                        "Forecast underspend 0.00"),
                totals);
    }

    @ParameterizedTest
    @CsvSource({
        "risk-matrix, central-bedfordshire-2015-16, Central Bedfordshire, 2015-16, 'Risk matrix, Total 840', Rank",
        "crime-performance, charnwood-2019-20-q1, Charnwood, 2019-20 Q1, 'Beat performance, rows 10', Family position",
        "action-plan, north-bedfordshire-2008-09-actions, North Bedfordshire, 2008-09, Actions not closed 24, Target",
        "indicators, charnwood-2019-20-q1-indicators, Charnwood, 2019-20 Q1, 'Indicators, rows 14', Baseline",
    })
    void ranksPositionsAndFiguresInDifferentUnitsAreNotAdded(
            String template, String example, String partnership, String period, String stated, String notAdded) {
        var totals = totals(template, example, partnership, period);

        assertEquals(List.of(stated), totals.stream().filter(stated::equals).toList(), totals::toString);
        assertEquals(
                List.of(),
                totals.stream()
                        .filter(one -> one.contains(", " + notAdded + " "))
                        .toList());
        assertEquals(totals.size(), Arrays.stream(totals.toArray()).distinct().count(), totals::toString);
    }

    private List<String> totals(String template, String example, String partnership, String period) {
        try (var service = new RunningService(data)) {
            String book = service.book(partnership, template, period);
            var kept = service.submit(book, TestWorkbooks.example(template, example), 0);
            assertEquals(201, kept.status(), kept::text);
            var receipt = service.get("/api/books/" + book + "/versions/1/receipt");
            return ((List<?>) receipt.json().get("totals"))
                    .stream()
                            .map(one -> ((Map<?, ?>) one).get("name") + " " + ((Map<?, ?>) one).get("amount"))
                            .toList();
        }
    }
}
