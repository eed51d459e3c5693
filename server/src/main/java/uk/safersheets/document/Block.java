package uk.safersheets.document;

import java.util.List;
import java.util.Objects;

/** One part of a document. */
public sealed interface Block permits Block.Heading, Block.Words, Block.Points, Grid, Bars {

    /** What the parts after it are about. */
    record Heading(String text) implements Block {
        public Heading {
            Objects.requireNonNull(text, "text");
        }
    }

    /** A paragraph. */
    record Words(Weight weight, String text) implements Block {
        public Words {
            Objects.requireNonNull(weight, "weight");
            Objects.requireNonNull(text, "text");
        }
    }

    /** How much a paragraph asks to be read. */
    enum Weight {
        /** The sentence that says it all. */
        SUMMARY,
        PLAIN,
        /** It belongs to the table or picture after it. */
        NOTE,
        /** Where the figures are from. */
        SOURCE
    }

    /** A list. */
    record Points(List<String> items) implements Block {
        public Points {
            items = List.copyOf(items);
        }
    }

    static Block summary(String text) {
        return new Words(Weight.SUMMARY, text);
    }

    static Block plain(String text) {
        return new Words(Weight.PLAIN, text);
    }

    static Block note(String text) {
        return new Words(Weight.NOTE, text);
    }

    static Block source(String text) {
        return new Words(Weight.SOURCE, text);
    }
}
