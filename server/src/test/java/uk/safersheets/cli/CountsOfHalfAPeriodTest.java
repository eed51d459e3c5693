package uk.safersheets.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.safersheets.Repository;

/** A workbook whose counts end half way through the period that it names. */
class CountsOfHalfAPeriodTest {
    private static final Path CASE =
            Repository.file("server/src/test/resources/cases/d01-half-a-year-as-a-year/in.xlsx");

    @Test
    void areAskedAbout() {
        var answer = Commands.run("check", "--json", CASE.toString()).json();

        var said = ((List<?>) answer.get("findings"))
                .stream()
                        .<Map<?, ?>>map(Map.class::cast)
                        .filter(finding -> "V218".equals(finding.get("ruleId")))
                        .map(finding -> finding.get("severity") + ": " + finding.get("message"))
                        .toList();
        assertEquals(
                List.of("query: The counts are to 30 September 2019, but the period ends on 31 March 2020, so they"
                        + " cover 183 of its 366 days."),
                said);
    }
}
