package uk.safersheets.hostile;

/** One kind of thing that somebody could send. */
interface HostileKind {
    String name();

    byte[] make();

    /** What its sender says it is. */
    default String type() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }
}
