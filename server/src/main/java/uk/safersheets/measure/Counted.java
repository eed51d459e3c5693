package uk.safersheets.measure;

import java.util.List;

/** What is counted from the start of the service on. */
public enum Counted {
    REQUESTS("http_requests", "Requests answered", "method", "route", "status"),
    RECEIVED_BYTES("http_received_bytes", "Bytes of the bodies that came with requests"),
    SENT_BYTES("http_sent_bytes", "Bytes of the bodies of answers"),
    REFUSALS("http_refusals", "Requests refused with 408, 429 or 503, by the kind of their problem", "status", "kind"),
    CHECKS("checks", "Workbooks and snapshots checked", "template", "outcome"),
    RECALCULATIONS("recalculations", "Workbooks recalculated", "template", "outcome"),
    SUBMISSIONS("submissions", "What became of what was submitted as a version", "outcome"),
    VERSIONS_KEPT("versions_kept", "Versions kept", "template"),
    LATE_KEPT("late_submissions_kept", "Workbooks that came too late and are kept to be merged"),
    MERGES("merges", "Merges worked out", "outcome"),
    COMPARISONS("comparisons", "Workbooks compared", "template"),
    DATABASE_FAILURES("database_failures", "Work on the store that failed, by what was the matter", "trouble"),
    IMPORTS("imports", "Imports that ended", "outcome"),
    IMPORT_ROWS("import_rows", "Rows of files that imports kept figures of"),
    REMINDERS("reminders", "Messages that were to be sent", "outcome");

    private final String metric;
    private final String meaning;
    private final List<String> toldApartBy;

    Counted(String metric, String meaning, String... toldApartBy) {
        this.metric = metric;
        this.meaning = meaning;
        this.toldApartBy = List.of(toldApartBy);
    }

    /** Its name for programs, without what all have in front and behind. */
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
