package uk.safersheets.contract;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a column's entries in the next period's book.
 *
 * @param fromOrNull the column whose entries come here, where another's do
 */
public record Next(Way way, @Nullable String fromOrNull) {
    /** Names, words and choices go along in a table that grows, all entries in one that does not. */
    public static final Next USUAL = new Next(Way.USUAL, null);

    /** How a template says it. */
    public static final String WORDS = "keep, blank, ends, from [column] or compare [column]";

    private static final String FROM = "from ";
    private static final String COMPARE = "compare ";

    public enum Way {
        USUAL,
        /** Every entry goes along. */
        KEEP,
        /** It starts blank. */
        BLANK,
        /** A row with an entry here is done with and stays behind; where it goes along, this starts blank. */
        ENDS,
        /** What stood in another column of the period that ended. */
        FROM,
        /** What stood in another column in the period that this one is compared with. */
        COMPARE
    }

    public Next {
        Objects.requireNonNull(way, "way");
        if ((way == Way.FROM || way == Way.COMPARE) == (fromOrNull == null)) {
            throw new IllegalArgumentException("another column is named where its entries come here");
        }
    }

    /** Reads a word of the contract, blank for the usual; null for no such word. */
    static @Nullable Next parse(String written) {
        String word = written.strip();
        String lower = word.toLowerCase(java.util.Locale.ROOT);
        if (lower.startsWith(FROM)) {
            return new Next(Way.FROM, word.substring(FROM.length()).strip());
        }
        if (lower.startsWith(COMPARE)) {
            return new Next(Way.COMPARE, word.substring(COMPARE.length()).strip());
        }
        return switch (lower) {
            case "" -> USUAL;
            case "keep" -> new Next(Way.KEEP, null);
            case "blank" -> new Next(Way.BLANK, null);
            case "ends" -> new Next(Way.ENDS, null);
            default -> null;
        };
    }

    /** As the contract says it; null for the usual. */
    public @Nullable String word() {
        return switch (way) {
            case USUAL -> null;
            case FROM -> FROM + fromOrNull;
            case COMPARE -> COMPARE + fromOrNull;
            default -> way.name().toLowerCase(java.util.Locale.ROOT);
        };
    }
}
