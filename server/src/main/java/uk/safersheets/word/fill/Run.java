package uk.safersheets.word.fill;

/** A run of a part: a stretch of text of one format, by the pieces it begins and ends with. */
final class Run {
    final int start;
    int end = -1;
    /** Its format; -1 for none. */
    int formatStart = -1;

    int formatEnd = -1;

    Run(int start) {
        this.start = start;
    }

    boolean hasFormat() {
        return formatEnd >= 0;
    }
}
