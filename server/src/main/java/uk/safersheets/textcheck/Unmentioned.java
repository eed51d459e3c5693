package uk.safersheets.textcheck;

import java.util.List;

/** A large clear change that the report never mentions. */
public record Unmentioned(List<TracedCell> cells, String message) {
    public Unmentioned {
        cells = List.copyOf(cells);
    }
}
