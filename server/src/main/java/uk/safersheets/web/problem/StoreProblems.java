package uk.safersheets.web.problem;

import java.util.Optional;
import uk.safersheets.store.db.StoreException;
import uk.safersheets.store.db.StoreFailure;

/** What people are told when the store cannot do its work: what is wrong, and the way out. */
final class StoreProblems {
    private static final String NOTHING_KEPT = " Nothing you sent has been kept.";
    private static final String PERHAPS_KEPT =
            " What you sent has been kept, or part of it: look whether it is there before you send it again.";
    private static final String SECONDS_TO_WAIT = "10";

    private StoreProblems() {}

    /** @param id under which the log has it */
    static Problem problem(StoreException failure, String id) {
        var trouble = failure.trouble();
        if (trouble == StoreFailure.UNKEEPABLE) {
            return Problem.of(ProblemType.MALFORMED_REQUEST, failure.unkeepable() + NOTHING_KEPT)
                    .fix("Take it out, and send it again.");
        }
        String kept = trouble == StoreFailure.UNCERTAIN ? "" : failure.isAfterKeeping() ? PERHAPS_KEPT : NOTHING_KEPT;
        return Problem.of(ProblemType.STORE_UNAVAILABLE, detail(trouble) + kept)
                .fix(fix(trouble, id))
                .with("trouble", trouble.word())
                .with("id", id);
    }

    /** In seconds, where waiting helps by itself. */
    static Optional<String> retryAfter(StoreFailure trouble) {
        return switch (trouble) {
            case BUSY, DISCONNECTED, UNCERTAIN, STOPPING -> Optional.of(SECONDS_TO_WAIT);
            default -> Optional.empty();
        };
    }

    private static String detail(StoreFailure trouble) {
        return switch (trouble) {
            case FULL -> "The disk on which the service keeps everything is full. What is there can still be read.";
            case READ_ONLY -> "The service can read what it keeps, but may not add to it.";
            case BUSY -> "Another program, or many submissions at once, kept the service waiting for too long.";
            case DAMAGED -> "Part of what the service keeps is damaged and cannot be read.";
            case UNCERTAIN ->
                "The database went away while it was told to keep what you sent: it may have been kept, or not.";
            case STOPPING -> "The service is being stopped.";
            case UNREACHABLE, DISCONNECTED, UNKEEPABLE, OTHER -> "The service could not reach what it keeps.";
        };
    }

    private static String fix(StoreFailure trouble, String id) {
        String toThem = "tell the people who run the service";
        return switch (trouble) {
            case FULL -> "Keep your workbook, " + toThem + " to make room on its disk (" + id + "), and try again.";
            case READ_ONLY ->
                "Keep your workbook, " + toThem + " to let it write to its data folder (" + id + "), and try again.";
            case DAMAGED ->
                "Keep your workbook, and " + toThem + " to run 'safersheets verify' and bring back a backup (" + id
                        + ").";
            case UNCERTAIN ->
                "Look in a minute whether it is there, and send it again if it is not. If it goes on, " + toThem
                        + " the id " + id + ".";
            case BUSY, UNREACHABLE, DISCONNECTED, STOPPING, UNKEEPABLE, OTHER ->
                "Try again in a minute. If it goes on, " + toThem + " the id " + id + ".";
        };
    }
}
