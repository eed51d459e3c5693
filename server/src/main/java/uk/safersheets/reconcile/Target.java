package uk.safersheets.reconcile;

import java.util.List;

/** Where a rule of the coding map sends a transaction. */
public sealed interface Target {

    /** To one line, or to one of several that share a code. */
    record Lines(List<String> lines) implements Target {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /** Money that came in from the funder. */
    record Received() implements Target {}

    /** Not this fund's, for a stated reason. */
    record SetAside(String reason) implements Target {}
}
