package uk.safersheets.contract;

import java.util.Optional;

/**
 * One line of a contract as somebody wrote it, on a sheet or in a text file. Headings are those of the contract's own
 * tables: {@code Entry}, {@code Type}, {@code Test}. What is wrong is noted and read over, so that all of it is told.
 */
public interface Line {
    /** What stands under a heading, without spaces around it; empty when nothing does. */
    Optional<String> text(String heading);

    /** Notes what is wrong under a heading. */
    void fault(String heading, String message, String fix);
}
