package uk.safersheets.signoff;

import uk.safersheets.cell.DayFormat;

/** Says which version counts. */
final class SignOffSummary {
    private SignOffSummary() {}

    static String of(SignOffStatus standing) {
        int newest = standing.newest();
        if (newest == 0) {
            return "Nothing has been submitted yet.";
        }
        return standing.counting()
                .map(version -> counts(standing, version))
                .orElseGet(() -> "No version counts yet: version " + newest + " " + how(standing, newest) + ".");
    }

    private static String counts(SignOffStatus standing, int version) {
        var step = standing.state(version) == State.PUBLISHED ? Step.PUBLICATION : Step.APPROVAL;
        var taken = standing.last(version, step).orElseThrow();
        String counts = "Version " + version + " counts: " + taken.who() + " " + step.word() + " it on "
                + DayFormat.day(taken.at());
        int newest = standing.newest();
        return newest == version
                ? counts + lock(standing) + "."
                : counts + "; version " + newest + " " + how(standing, newest) + lock(standing) + ".";
    }

    private static String lock(SignOffStatus standing) {
        return standing.lock().isPresent() ? ", and the book is locked" : "";
    }

    private static String how(SignOffStatus standing, int version) {
        return switch (standing.state(version)) {
            case RETURNED -> reasoned(standing, version, Step.RETURN);
            case WITHDRAWN -> reasoned(standing, version, Step.WITHDRAWAL);
            default -> "is " + standing.state(version).phrase();
        };
    }

    private static String reasoned(SignOffStatus standing, int version, Step step) {
        var taken = standing.last(version, step).orElseThrow();
        String reason = taken.reason().strip().replaceFirst("[.!]$", "");
        return "was " + step.word() + " by " + taken.who() + ": " + reason;
    }
}
