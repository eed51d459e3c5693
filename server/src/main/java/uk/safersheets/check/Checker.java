package uk.safersheets.check;

/** One kind of check. */
@FunctionalInterface
public interface Checker {
    /** Looks at all of a submission and reports every fault it sees. */
    void look(CheckContext inspection, FaultCollector faults);
}
