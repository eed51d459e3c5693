package uk.safersheets.compare.diff;

import java.util.List;

/**
 * Why a calculated value is another one.
 *
 * @param causes the entries of the same row first; at most {@value #LISTED}
 * @param more how many further causes there are
 */
public record CauseList(List<Cause> causes, int more) {
    /** How many causes are listed. */
    public static final int LISTED = 10;

    /** No cause, as of an entry; of a calculated value, none that the workbook shows. */
    public static final CauseList NOTHING = new CauseList(List.of(), 0);

    public CauseList {
        causes = List.copyOf(causes);
        if (causes.size() > LISTED || more < 0) {
            throw new IllegalArgumentException(causes.size() + " causes listed and " + more + " more");
        }
    }
}
