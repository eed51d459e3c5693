package uk.safersheets.app.imports.propose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.safersheets.cell.Period;

/** The place in a family group is one of rates, the own area included, and of a whole group only. */
class GroupFiguresTest {
    private static final Period QUARTER = new Period(LocalDate.of(2019, 4, 1), LocalDate.of(2019, 6, 30));

    private final Map<String, Long> crimes =
            new HashMap<>(Map.of("Charnwood", 300L, "Eastleigh", 100L, "Arun", 600L, "Wycombe", 300L));
    private final Map<String, Long> people =
            new HashMap<>(Map.of("Charnwood", 100_000L, "Eastleigh", 100_000L, "Arun", 150_000L, "Wycombe", 100_000L));
    private List<String> group = List.of("Eastleigh", "Arun", "Wycombe", "Charnwood");

    private final PublicFigures figures = new PublicFigures() {
        @Override
        public boolean isEmpty() {
            return false;
        }

        @Override
        public Answer count(String area, String type, LocalDate first, LocalDate last) {
            var count = crimes.get(area);
            return count == null ? Answer.none("nothing") : Answer.of(count, "import 1");
        }

        @Override
        public Residents residents(String area, LocalDate day) {
            var known = people.get(area);
            return new Residents(known == null ? Answer.none("nothing") : Answer.of(known, "import 2"), 2018);
        }

        @Override
        public List<String> parts(LocalDate first, LocalDate last) {
            return List.of();
        }

        @Override
        public List<String> familyGroup(String partnership, LocalDate day) {
            return group;
        }
    };

    @Test
    void sharesItsPlaceWithAnAreaOfTheSameRate() {
        var standing = standing().standing().orElseThrow();

        assertEquals(2, standing.position(), "after Eastleigh's 1, beside Wycombe's 3");
        assertEquals(4, standing.size(), "the own area counts once, also where the list has it");
        assertEquals(new BigDecimal("2.75"), standing.average(), "the mean of 3, 1, 4 and 3");
        assertEquals("2 of 4 by rate over these days, shared with 1 other area; import 1", standing.source());
    }

    @Test
    void hasNoPlaceWhereOneAreaIsNotKnown() {
        people.remove("Arun");
        crimes.remove("Wycombe");

        assertEquals(
                "2 areas of the family group have no rate: Arun, Wycombe",
                standing().because());
        assertTrue(standing().standing().isEmpty());
    }

    @Test
    void hasNoPlaceWithoutAGroup() {
        group = List.of();

        assertEquals(
                "no family group of Charnwood has been imported that holds on 30 June 2019",
                standing().because());
    }

    private GroupFigures.Outcome standing() {
        return new GroupFigures(figures, LabelledFigures.plain(figures), "Charnwood", QUARTER).of("All crime");
    }
}
