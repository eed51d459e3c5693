package uk.safersheets.measure;

import java.util.List;

/** What is timed. */
public enum Timed {
    REQUEST(
            "http_request_duration",
            "How long requests took, from their first byte to the last of the answer",
            "route"),
    QUEUE("queue_wait", "How long work that opens workbooks waited for its turn"),
    CHECK("check_duration", "How long checks took", "template"),
    RECALCULATION("recalculation_duration", "How long recalculations took", "template"),
    DATABASE("database_duration", "How long work on the store took, with its wait", "pool"),
    BEGIN("database_wait", "How long work on the store waited for a connection and, to write, for its turn", "pool"),
    IMPORT("import_duration", "How long imports took to read and keep");

    private final String metric;
    private final String meaning;
    private final List<String> toldApartBy;

    Timed(String metric, String meaning, String... toldApartBy) {
        this.metric = metric;
        this.meaning = meaning;
        this.toldApartBy = List.of(toldApartBy);
    }

    /** Its name for programs, without what all have in front, and without its unit. */
    public String metric() {
        return metric;
    }

    public String meaning() {
        return meaning;
    }

    public List<String> toldApartBy() {
        return toldApartBy;
    }
}
