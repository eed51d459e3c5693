package uk.safersheets.ledger.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;

/** Takes a text file apart, and remembers of each value how its quote marks stood. */
final class CsvText {
    private static final char QUOTE = '"';
    private static final int END = -1;

    /** While a line is read its fields take about as much as a cell for each four. */
    private static final int FIELDS_A_CELL = 4;

    private final String text;
    private final char separator;
    private int at;
    private int line;

    private CsvText(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /**
     * One value.
     *
     * @param breaks line ends inside its quote marks
     * @param ending whether its quote marks closed where the value ends
     */
    record Field(String text, boolean quoted, int breaks, Ending ending) {
        private static final Field EMPTY = new Field("", false, 0, Ending.WHOLE);
    }

    /** How a value ends. */
    enum Ending {
        WHOLE,
        TEXT_AFTER_QUOTE,
        NEVER_CLOSED
    }

    /** One row. @param number as Excel counts, from 1 */
    record Line(int number, List<Field> fields) {}

    /** Every line, blank ones too. */
    static void read(String text, char separator, Consumer<Line> lines) {
        var reading = new CsvText(text, separator);
        while (reading.at < text.length()) {
            lines.accept(reading.line());
        }
    }

    private Line line() {
        line++;
        WorkBudget.step();
        var fields = new ArrayList<Field>();
        fields.add(field());
        while (peek() == separator) {
            at++;
            WorkBudget.count(Work.CELLS, at % FIELDS_A_CELL == 0 ? 1 : 0);
            fields.add(field());
        }
        lineEnd();
        return new Line(line, fields);
    }

    private Field field() {
        int start = at;
        while (peek() == ' ') {
            at++;
        }
        if (peek() == QUOTE) {
            return quoted();
        }
        at = start;
        String plain = plain();
        return plain.isEmpty() ? Field.EMPTY : new Field(plain, false, 0, Ending.WHOLE);
    }

    private String plain() {
        int start = at;
        while (peek() != separator && !isLineEnd(peek())) {
            at++;
        }
        return text.substring(start, at);
    }

    private Field quoted() {
        at++;
        var value = new StringBuilder();
        int breaks = 0;
        while (peek() != END && !closes()) {
            char letter = text.charAt(at);
            at += letter == QUOTE ? 2 : 1;
            breaks += letter == '\n' || letter == '\r' && peek() != '\n' ? 1 : 0;
            value.append(letter);
        }
        if (peek() == END) {
            return new Field(value.toString(), true, breaks, Ending.NEVER_CLOSED);
        }
        at++;
        String after = plain();
        return after.isBlank()
                ? new Field(value.toString(), true, breaks, Ending.WHOLE)
                : new Field(value.toString() + QUOTE + after, true, breaks, Ending.TEXT_AFTER_QUOTE);
    }

    private boolean closes() {
        return peek() == QUOTE && (at + 1 >= text.length() || text.charAt(at + 1) != QUOTE);
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private static boolean isLineEnd(int letter) {
        return letter == '\n' || letter == '\r' || letter == END;
    }

    private void lineEnd() {
        if (peek() == '\r') {
            at++;
        }
        if (peek() == '\n') {
            at++;
        }
    }
}
