package uk.safersheets.ledger.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.safersheets.cell.CellRef;
import uk.safersheets.ledger.text.CsvText.Ending;
import uk.safersheets.ledger.text.CsvText.Field;
import uk.safersheets.ledger.text.CsvText.Line;

/** What is wrong with the quote marks of a text file: a lost one swallows payments, a stray one shifts them. */
final class QuoteFaults {
    private static final String FIX = " Put the quote mark right, or export the ledger again as .xlsx.";
    private static final Pattern NUMBER_OR_DATE = Pattern.compile("[-£(]*\\d[\\d,./-]*\\)?");
    private static final Pattern TYPOGRAPHIC = Pattern.compile("[“”„]");
    private static final int SHOWN = 40;
    private static final int LONGEST_TEXT = 32_767;

    private final char separator;
    private final List<String> faults = new ArrayList<>();
    private int filled;
    private int wrapped;

    QuoteFaults(char separator) {
        this.separator = separator;
    }

    List<String> all() {
        return faults;
    }

    /** Whether most lines are one text in quote marks each. */
    boolean areLinesWrapped() {
        return wrapped > 1 && wrapped * 2 > filled;
    }

    void look(Line line) {
        for (int column = 0; column < line.fields().size(); column++) {
            var field = line.fields().get(column);
            if (field.ending() == Ending.WHOLE && field.text().length() > LONGEST_TEXT) {
                faults.add("row " + line.number() + ", column " + CellRef.letters(column)
                        + " holds a text of more than 32,767 characters, the most that a cell keeps. Shorten it.");
            } else if (field.quoted()) {
                String place = "row " + line.number() + ", column " + CellRef.letters(column);
                fault(line, field).ifPresent(fault -> faults.add(place + " " + fault + FIX));
            }
        }
        filled += line.fields().stream().allMatch(field -> field.text().isBlank()) ? 0 : 1;
        wrapped += isWrapped(line) ? 1 : 0;
    }

    private static boolean isWrapped(Line line) {
        return line.fields().size() == 1
                && line.fields().get(0).quoted()
                && line.fields()
                                .get(0)
                                .text()
                                .chars()
                                .filter(letter -> ",;\t|".indexOf(letter) >= 0)
                                .count()
                        > 1;
    }

    private Optional<String> fault(Line line, Field field) {
        String cause = TYPOGRAPHIC.matcher(field.text()).find()
                ? " It holds a typographic quote mark (“ or ”), which closes nothing."
                : "";
        if (field.ending() == Ending.NEVER_CLOSED) {
            return Optional.of("opens a quote mark (\") that is never closed" + swallowed(line, field) + "." + cause);
        }
        if (field.breaks() > 0 && (field.ending() == Ending.TEXT_AFTER_QUOTE || holdsRows(line, field))) {
            return Optional.of("opens a quote mark (\") that closes only in row " + (line.number() + field.breaks())
                    + swallowed(line, field) + "." + cause);
        }
        return field.ending() == Ending.TEXT_AFTER_QUOTE
                ? Optional.of("has text after a closing quote mark: \"" + start(field.text()) + "." + cause)
                : Optional.empty();
    }

    private static String swallowed(Line line, Field field) {
        if (field.breaks() == 0) {
            return "";
        }
        int first = line.number() + 1;
        int last = line.number() + field.breaks();
        return first == last
                ? ", so row " + first + " would be lost inside one text"
                : ", so rows " + first + " to " + last + " would be lost inside one text";
    }

    /**
     * Where a quote mark opens and closes in the same column of different rows, the row keeps its width, and the value
     * has as many separators as the rows that it swallowed.
     */
    private boolean holdsRows(Line line, Field field) {
        String[] cells = field.text().split("[\r\n" + Pattern.quote(String.valueOf(separator)) + "]");
        long separators =
                field.text().chars().filter(letter -> letter == separator).count();
        long looksRead = List.of(cells).stream()
                .filter(cell -> NUMBER_OR_DATE.matcher(cell.strip()).matches())
                .count();
        return separators > 0
                && separators == (long) field.breaks() * (line.fields().size() - 1)
                && looksRead > 1;
    }

    private static String start(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
