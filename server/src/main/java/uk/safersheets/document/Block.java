package uk.safersheets.document;

import java.util.List;
import java.util.Objects;

/** One part of a document. */
public sealed interface Block permits Block.Heading, Block.Contents, Block.Words, Block.Points, Grid, Bars {

    /**
     * What the parts after it are about.
     *
     * @param level 1 to 3: a part, a part of that, one thing in it
     */
    record Heading(String text, int level) implements Block {
        public Heading {
            Objects.requireNonNull(text, "text");
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("there is no heading of level " + level);
            }
        }

        public Heading(String text) {
            this(text, 1);
        }
    }

    /** The list of every heading of the first level, each leading there. */
    record Contents(String title) implements Block {
        public Contents {
            Objects.requireNonNull(title, "title");
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
