package uk.safersheets.check;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Patch;
import uk.safersheets.cell.Severity;
import uk.safersheets.cell.Value;
import uk.safersheets.check.books.BookVersion;

/**
 * One thing wrong, as data; the sentence people read is built from it by {@link Wording}.
 *
 * @param ruleId as in the catalogue, such as {@code V100}
 * @param sheet as its tab shows it; empty when it is about the file
 * @param table the table's name; null when it is about a field or the file
 * @param column the heading; null when it is about several columns or none
 * @param rowKey the key of its row; null when it is about several rows or none
 * @param cells by column, then row; empty when it is about no cell
 * @param label what it is about in the user's words, such as {@code Personal Robbery, Cost Impact}; may be empty
 * @param found what was entered; null when there is nothing to show
 * @param expected what was wanted; null when there is nothing to show
 * @param difference found less expected; null where that makes no sense
 * @param message what is wrong: second person, past tense, no rule id
 * @param fix one short imperative sentence; empty where there is nothing to do but know it
 * @param example a worked example; empty for none
 * @param canExplain whether an explanation answers it
 * @param explanation the officer's answer; null for none yet
 * @param waiver who set the rule aside and until when; null for nobody
 * @param places each cell by itself, when there are several
 * @param fixes the patches that would put it right, when that is certain
 * @param restsOn the versions of other books that it was found with, which the message names; empty for the usual
 *     finding, which rests on its own workbook alone
 */
public record Finding(
        String ruleId,
        Severity severity,
        String sheet,
        @Nullable String table,
        @Nullable String column,
        @Nullable String rowKey,
        List<CellRef> cells,
        String label,
        @Nullable Value found,
        @Nullable Value expected,
        @Nullable Value difference,
        String message,
        String fix,
        String example,
        boolean canExplain,
        @Nullable String explanation,
        @Nullable String waiver,
        List<Place> places,
        List<Patch> fixes,
        List<BookVersion> restsOn) {

    /** One cell of a finding that has several, with what is to be said of it alone. */
    public record Place(
            CellRef cell,
            @Nullable String column,
            @Nullable String rowKey,
            @Nullable Value found,
            @Nullable Value expected,
            String message) {
        public Place {
            Objects.requireNonNull(cell, "cell");
            Objects.requireNonNull(message, "message");
        }
    }

    public Finding {
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(sheet, "sheet");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(fix, "fix");
        Objects.requireNonNull(example, "example");
        cells = cells.stream().sorted().toList();
        places = List.copyOf(places);
        fixes = List.copyOf(fixes);
        restsOn = List.copyOf(restsOn);
    }

    /** Starts a finding; a query can be explained, the others cannot. */
    public static FindingBuilder of(String ruleId, Severity severity) {
        return new FindingBuilder(ruleId, severity);
    }
}
