package uk.safersheets.text.cycle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.safersheets.access.Role;
import uk.safersheets.app.template.PackagedFiles;
import uk.safersheets.cycle.Rules;
import uk.safersheets.cycle.Shift;
import uk.safersheets.cycle.Step;

class CycleFileTest {
    @Test
    void readsAStepWithAndWithoutWhatCanBeLeftOut() {
        String file = """
                steps:
                  - id: review
                    title: Review
                    template: crime-performance
                    rule: quarterly
                    days after: 30
                    when not working: after
                    owner: analyst
                  - id: meeting
                    title: Meeting
                    rule: every 4 weeks from 4 September 2019
                """;

        assertEquals(
                List.of(
                        new Step(
                                "review",
                                "Review",
                                "crime-performance",
                                Rules.read("quarterly").orElseThrow(),
                                30,
                                Shift.AFTER,
                                Role.ANALYST),
                        new Step(
                                "meeting",
                                "Meeting",
                                null,
                                Rules.read("every 4 weeks from 4 September 2019")
                                        .orElseThrow(),
                                0,
                                Shift.BEFORE,
                                null)),
                CycleFile.read("cycle.yaml", file.getBytes(UTF_8)));
    }

    @Test
    void readsTheUsualCycle() {
        byte[] usual =
                PackagedFiles.read("uk/safersheets/cycle/usual-cycle.yaml").orElseThrow();
        var ids =
                CycleFile.read("usual-cycle.yaml", usual).stream().map(Step::id).toList();

        assertEquals(
                List.of(
                        "risk-matrix",
                        "strategic-assessment",
                        "partnership-plan",
                        "action-plan",
                        "quarterly-review",
                        "quarterly-indicators",
                        "risk-register",
                        "funding-allocation",
                        "funder-return",
                        "scrutiny",
                        "panel-return",
                        "youth-jag"),
                ids);
    }

    @Test
    void saysEveryFaultWithItsLine() {
        String file = """
                steps:
                  - id: review
                    title: Review
                    rule: weekly
                    owner: boss
                  - id: Meeting
                    title: Meeting
                    rule: monthly
                    when: never
                """;
        var e = assertThrows(IllegalArgumentException.class, () -> CycleFile.read("cycle.yaml", file.getBytes(UTF_8)));

        for (String part : List.of(
                "line 4 (steps[0].rule): 'weekly' is no rule.",
                "line 5 (steps[0].owner): 'boss' is no role.",
                "line 9 (steps[1].when): 'when' is no word that belongs here.",
                "line 6 (steps[1].id): 'Meeting' is no id of a step")) {
            assertEquals(true, String.valueOf(e.getMessage()).contains(part), e.getMessage());
        }
    }
}
