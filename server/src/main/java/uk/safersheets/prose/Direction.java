package uk.safersheets.prose;

/** Which way words say that something went. */
public enum Direction {
    UP,
    DOWN,
    SAME,
    /** The words say nothing of it, or that it changed and not which way. */
    UNSAID
}
