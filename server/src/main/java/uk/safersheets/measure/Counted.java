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
    SUBMISSIONS(
            "submissions",
            "What became of what was submitted as a version",
            List.of("kept", "stale", "same-version", "wrong-workbook", "key-reused", "locked"),
            "outcome"),
    VERSIONS_KEPT("versions_kept", "Versions kept", "template"),
    LATE_KEPT("late_submissions_kept", "Workbooks that came too late and are kept to be merged"),
    MERGES("merges", "Merges worked out", List.of("clean", "conflicts"), "outcome"),
    COMPARISONS("comparisons", "Workbooks compared", "template"),
    DATABASE_FAILURES(
            "database_failures",
            "Work on the store that failed, by what was the matter",
            List.of(
                    "full",
                    "read-only",
                    "busy",
                    "damaged",
                    "unreachable",
                    "disconnected",
                    "uncertain",
                    "unkeepable",
                    "stopping",
                    "other"),
            "trouble"),
    IMPORTS("imports", "Imports that ended", List.of("done", "failed", "cancelled"), "outcome"),
    IMPORT_ROWS("import_rows", "Rows of files that imports kept figures of"),
    REMINDERS("reminders", "Messages that were to be sent", List.of("sent", "put-off", "failed"), "outcome");

    private final String metric;
    private final String meaning;
    private final List<String> words;
    private final List<String> toldApartBy;

    Counted(String metric, String meaning, String... toldApartBy) {
        this(metric, meaning, List.of(), toldApartBy);
    }

    Counted(String metric, String meaning, List<String> words, String... toldApartBy) {
        this.metric = metric;
        this.meaning = meaning;
        this.words = words;
        this.toldApartBy = List.of(toldApartBy);
    }

    /** Its name for programs, without what all have in front and behind. */
    public String metric() {
        return metric;
    }

    public String meaning() {
        return meaning;
    }

    /** What it is told apart by where that is one of few words, so that each is counted from 0; empty for others. */
    public List<String> words() {
        return words;
    }

    public List<String> toldApartBy() {
        return toldApartBy;
    }
}
