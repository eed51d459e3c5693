package uk.safersheets.app.version;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.version.SubmitResult.Kept;
import uk.safersheets.app.version.SubmitResult.Reason;
import uk.safersheets.app.version.SubmitResult.Refused;
import uk.safersheets.app.version.SubmitResult.Stale;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.store.version.AppendResult;
import uk.safersheets.store.version.Version;

/** What a submission is answered, in words for whoever submitted. */
final class SubmitAnswers {
    private SubmitAnswers() {}

    static SubmitResult result(AppendResult result) {
        return result.fold(
                appended -> new Kept(appended.version()),
                unchanged -> new Refused(
                        Reason.SAME_VERSION,
                        "This is the same as version " + unchanged.head().number()
                                + ". There is nothing new to submit.",
                        "Change the workbook first, or leave it as it is."),
                stale -> stale(stale.base(), stale.headOrNull()),
                reused -> new Refused(
                        Reason.KEY_REUSED,
                        "Another submission, which is version "
                                + reused.version().number() + ", had the same key.",
                        "Use a new idempotency key for each submission."),
                locked -> new Refused(
                        Reason.LOCKED,
                        "Version " + locked.version() + " was approved, so the book is locked.",
                        "Unlock version " + locked.version() + " with a reason, and submit yours again."));
    }

    private static Stale stale(int base, @Nullable Version head) {
        if (head == null || base > head.number()) {
            return new Stale(
                    base,
                    head,
                    "You said you started from version " + base + ". "
                            + (head == null
                                    ? "This book has no version yet."
                                    : "The newest is version " + head.number() + "."),
                    head == null
                            ? "Submit it as the first version, from 0."
                            : "Download version " + head.number() + " first.");
        }
        return new Stale(
                base,
                head,
                head.author() + " submitted version " + head.number() + " at " + when(head.createdAt())
                        + " while you worked from " + (base == 0 ? "an empty book" : "version " + base) + ".",
                "Download version " + head.number() + ", copy your changes across, and submit that.");
    }

    private static String when(Instant at) {
        return DayFormat.moment(at);
    }

    static Refused sameMeaning(int head) {
        return new Refused(
                Reason.SAME_VERSION,
                "This says the same as version " + head
                        + ": no entry, formula, note or chart in it differs. There is nothing new to submit.",
                "Change the workbook first, or leave it as it is.");
    }

    static Stale nothingToMerge(Stale stale) {
        return new Stale(
                stale.base(),
                stale.headOrNull(),
                stale.message() + " You changed nothing in it.",
                stale.head()
                        .map(head -> "Download version " + head.number() + " and go on in that.")
                        .orElse(stale.fix()));
    }
}
