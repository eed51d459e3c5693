package uk.safersheets.web.scan;

/**
 * What a scanner says of a file.
 *
 * @param kind whether it may be taken
 * @param words what was found, or why it was not scanned; empty for a clean one
 */
record Verdict(Kind kind, String words) {

    enum Kind {
        CLEAN,
        INFECTED,
        UNSCANNED
    }

    private static final String FOUND = " FOUND";
    private static final String STREAM = "stream: ";

    /** What an answer of clamd means. Whatever is no plain word that all is well is none. */
    static Verdict of(String answer) {
        if (answer.equals(STREAM + "OK")) {
            return new Verdict(Kind.CLEAN, "");
        }
        if (answer.startsWith(STREAM) && answer.endsWith(FOUND)) {
            return new Verdict(Kind.INFECTED, answer.substring(STREAM.length(), answer.length() - FOUND.length()));
        }
        return unscanned(answer.isEmpty() ? "it gave no answer" : answer);
    }

    static Verdict unscanned(String why) {
        return new Verdict(Kind.UNSCANNED, why);
    }
}
