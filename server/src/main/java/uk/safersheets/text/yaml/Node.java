package uk.safersheets.text.yaml;

import java.util.List;
import java.util.Map;

/** A part of a YAML text, with the line (from 1) it starts on. */
sealed interface Node {
    int line();

    /** A single value as it was written, and what YAML takes it for. */
    record Scalar(String text, Kind kind, int line) implements Node {
        enum Kind {
            TEXT,
            NUMBER,
            TRUTH,
            NOTHING
        }
    }

    record Items(List<Node> items, int line) implements Node {}

    /** Entries in the order they were written. */
    record Entries(Map<String, Node> entries, int line) implements Node {}
}
