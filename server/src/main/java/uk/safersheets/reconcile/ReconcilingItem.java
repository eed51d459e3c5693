package uk.safersheets.reconcile;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import uk.safersheets.cell.DayFormat;

/**
 * Why something that does not tie may stand in a signed statement, and who answers for it.
 *
 * @param who said so
 * @param clears the day by which it will tie
 */
public record ReconcilingItem(Kind kind, String reason, String who, LocalDate clears) {

    /** What sort of item it is. */
    public enum Kind {
        TIMING("timing", "Timing difference"),
        ACCRUAL("accrual", "Accrual"),
        CORRECTION("correction", "Correction to come"),
        OTHER_FUND("other-fund", "Another fund's"),
        AGREED("agreed", "Agreed with the funder"),
        OTHER("other", "Other item");

        private final String word;
        private final String title;

        Kind(String word, String title) {
            this.word = word;
            this.title = title;
        }

        public String word() {
            return word;
        }

        public String title() {
            return title;
        }

        public static Optional<Kind> of(String word) {
            return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst();
        }
    }

    public ReconcilingItem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(clears, "clears");
    }

    /** As a statement prints it. */
    public String words() {
        return kind.title() + ": " + reason.replaceAll("\\.$", "") + ". " + who + "; clears by " + DayFormat.day(clears)
                + ".";
    }
}
