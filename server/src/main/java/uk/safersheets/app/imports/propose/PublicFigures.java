package uk.safersheets.app.imports.propose;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of public figures, asked as a workbook asks. */
public interface PublicFigures {
    /**
     * An answer, or why there is none.
     *
     * @param amountOrNull the figure; null for none
     * @param words where it came from: which import, file, vintage and share that was not placed; for no figure why not,
     *     in words that follow "because"
     */
    record Answer(@Nullable Long amountOrNull, String words) {
        public static Answer of(long amount, String source) {
            return new Answer(amount, source);
        }

        public static Answer none(String because) {
            return new Answer(null, because);
        }
    }

    /** Whether nothing at all has been imported. */
    boolean isEmpty();

    /**
     * How many of a type there were in an area, over whole periods of the import that are these days together.
     *
     * @param area a partnership, or an area of it
     * @param type as a workbook calls it
     */
    Answer count(String area, String type, LocalDate first, LocalDate last);

    /** Residents of an area by the newest estimate at or before a day. */
    Residents residents(String area, LocalDate day);

    /**
     * How many live in an area.
     *
     * @param year of the estimate; 0 for none
     */
    record Residents(Answer answer, int year) {}

    /** The wards or beats that are counted in a period by a lookup; empty for none. */
    List<String> parts(LocalDate first, LocalDate last);

    /** The other areas of a partnership's family group as at a day; empty where none is known. */
    List<String> familyGroup(String partnership, LocalDate day);
}
