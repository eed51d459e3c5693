package uk.safersheets.measure;

import java.util.List;

/** What stands at some level, and is looked at when somebody asks. */
public enum Level {
    READY("ready", "Whether the service can take work: 1 or 0"),
    REQUESTS_IN_PROGRESS("http_requests_in_progress", "Requests being answered"),
    LISTENERS("http_event_streams", "Clients that are told how something goes on"),
    QUEUE_RUNNING("queue_running", "Requests that open workbooks, being worked on"),
    QUEUE_WAITING("queue_waiting", "Requests that open workbooks, waiting for their turn"),
    QUEUE_HELD("queue_held_bytes", "What those being worked on are estimated to hold"),
    CACHE_HITS(true, "submission_cache_hits", "Workbooks that were asked for and had been read"),
    CACHE_MISSES(true, "submission_cache_misses", "Workbooks that were asked for and had to be read"),
    CACHE_EVICTIONS(true, "submission_cache_evictions", "Workbooks let go to stay within the memory they may take"),
    CACHE_ENTRIES("submission_cache_entries", "Workbooks held as they were read"),
    CONNECTIONS("database_connections", "Connections to the store", "pool", "state"),
    CONNECTION_WAITS("database_connections_awaited", "Work that waits for a connection to the store", "pool"),
    TRACES_WAITING("traces_waiting", "Books whose newest versions are still to be traced and put into the search"),
    IMPORTS_WAITING("imports_waiting", "Imports being read or waiting for it"),
    RECORD_BEHIND("record_behind", "Whether a file that tells the hash of each act is behind the record: 1 or 0"),
    DISK_FREE("disk_free_bytes", "What may still be written to the disk of the data folder"),
    DISK_TOTAL("disk_size_bytes", "What the disk of the data folder holds");

    private final boolean onlyRises;
    private final String metric;
    private final String meaning;
    private final List<String> toldApartBy;

    Level(String metric, String meaning, String... toldApartBy) {
        this(false, metric, meaning, toldApartBy);
    }

    Level(boolean onlyRises, String metric, String meaning, String... toldApartBy) {
        this.onlyRises = onlyRises;
        this.metric = metric;
        this.meaning = meaning;
        this.toldApartBy = List.of(toldApartBy);
    }

    /** Whether it is a count that somebody else keeps. */
    public boolean onlyRises() {
        return onlyRises;
    }

    /** Its name for programs, without what all have in front. */
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
