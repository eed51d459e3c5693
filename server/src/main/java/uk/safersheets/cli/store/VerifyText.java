package uk.safersheets.cli.store;

import java.io.PrintWriter;
import uk.safersheets.cli.SaferSheets;
import uk.safersheets.store.verification.Verification.Outcome;

/** What was verified, in words. */
final class VerifyText {
    private VerifyText() {}

    /** Prints it, and gives the exit status. */
    static int print(Outcome outcome, PrintWriter out) {
        outcome.damage().forEach(damage -> out.println(damage));
        outcome.notes().forEach(out::println);
        out.println("The record is sealed in format " + outcome.sealFormat() + ".");
        String looked = outcome.events() + " events, " + outcome.versions() + " versions and " + outcome.workbooks()
                + " workbooks";
        out.println(
                outcome.damage().isEmpty()
                        ? looked + ", all as they were kept."
                        : looked + "; " + outcome.damage().size() + " not as they were kept.");
        out.flush();
        return outcome.damage().isEmpty() ? SaferSheets.NOTHING_TO_FIX : SaferSheets.FINDINGS;
    }
}
