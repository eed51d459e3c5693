package uk.safersheets.workbooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How often the text check was right, and where it was not. */
final class SentenceTally {
    private static final Path COUNTS = Path.of("target/text-check-counts");

    private final String name;
    private final List<String> wrong = new ArrayList<>();
    private int hits;
    private int misses;
    private int falseAlarms;
    private int agreeing;
    private int untraced;

    SentenceTally(String name) {
        this.name = name;
    }

    /** Something false: either it was found, or it passed. */
    void isFalse(boolean wasFound, String where) {
        if (wasFound) {
            hits++;
        } else {
            misses++;
            wrong.add("missed: " + where);
        }
    }

    /** Something true that the tables decide, or something that they do not. */
    void isTrue(boolean isContradicted, boolean isTraced, String where) {
        if (isContradicted) {
            falseAlarms++;
            wrong.add("false alarm: " + where);
        } else if (isTraced) {
            agreeing++;
        } else {
            untraced++;
        }
    }

    /** Something true that the tables decide and that was not traced. */
    void untraced(String where) {
        wrong.add("not traced: " + where);
    }

    /** Something that nobody marked, and that was contradicted. */
    void unmarked(String message) {
        falseAlarms++;
        wrong.add("false alarm: " + message);
    }

    int misses() {
        return misses;
    }

    int figures() {
        return hits + misses + falseAlarms + agreeing + untraced;
    }

    List<String> wrong() {
        return wrong;
    }

    /** Leaves the counts where scripts/test prints them from. */
    void keep() {
        try {
            Files.createDirectories(COUNTS);
            Files.writeString(
                    COUNTS.resolve(name.toLowerCase(Locale.ROOT).replaceAll("\\W+", "-") + ".txt"),
                    this + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "Text check, %s: %d false and found, %d false and missed, %d true and found, %d untraced, %d false alarms"
                .formatted(name, hits, misses, agreeing, untraced, falseAlarms);
    }
}
