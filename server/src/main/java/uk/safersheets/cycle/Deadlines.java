package uk.safersheets.cycle;

import java.time.LocalDate;
import java.util.List;

/** Whatever knows of things that are due: the year's cycle, collections, recommendations. */
@FunctionalInterface
public interface Deadlines {
    /**
     * What is due from a partnership, open or done, by day.
     *
     * @param partnership as its workbooks name it
     * @param from the first day that counts
     * @param to the last
     */
    List<Deadline> of(String partnership, LocalDate from, LocalDate to);
}
