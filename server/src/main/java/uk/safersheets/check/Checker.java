package uk.safersheets.check;

/** One kind of check. */
@FunctionalInterface
interface Checker {
    /** Looks at all of a submission and reports every fault it sees. */
    void look(Inspection inspection, Faults faults);
}
