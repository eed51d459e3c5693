package uk.safersheets.formula.parser;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.safersheets.formula.FormulaException;
import uk.safersheets.formula.tree.Structured;
import uk.safersheets.formula.tree.Structured.Part;

/** Reads the bracketed part of a structured reference, with Excel's escapes in headings. */
final class BracketReader {
    private static final Map<String, Part> PARTS = Map.of(
            "#this row",
            Part.THIS_ROW,
            "#headers",
            Part.HEADERS,
            "#data",
            Part.DATA,
            "#all",
            Part.ALL,
            "#totals",
            Part.TOTALS);

    private final String formula;
    private final EnumSet<Part> parts = EnumSet.noneOf(Part.class);
    private final List<String> headings = new ArrayList<>();
    private int at;

    private BracketReader(String formula, int opening) {
        this.formula = formula;
        this.at = opening;
    }

    /** What was read, and the place after its closing bracket. */
    record Read(Structured structured, int end) {}

    /** Reads from an opening bracket. */
    static Read read(String formula, int opening, @Nullable String table) {
        var reader = new BracketReader(formula, opening);
        reader.reference();
        return new Read(reader.structured(table, opening), reader.at);
    }

    private Structured structured(@Nullable String table, int opening) {
        Part part = parts.isEmpty() ? Part.DATA : parts.iterator().next();
        if (parts.equals(EnumSet.of(Part.HEADERS, Part.DATA))) {
            part = Part.ALL;
        } else if (parts.size() > 1) {
            throw new FormulaException(formula, opening, "These parts of a table cannot be read together");
        }
        if (headings.isEmpty()) {
            return new Structured(shared(table), part, null, null);
        }
        return new Structured(shared(table), part, shared(headings.get(0)), shared(headings.get(headings.size() - 1)));
    }

    /** The same text for the same name in every formula, so that it is quick to look up. */
    private static @Nullable String shared(@Nullable String name) {
        return name == null ? null : name.intern();
    }

    private void reference() {
        int opening = at++;
        skipSpaces();
        if (peek(opening) == '@') {
            at++;
            skipSpaces();
            parts.add(Part.THIS_ROW);
        }
        if (peek(opening) == '[') {
            items(opening);
        } else if (peek(opening) == '#') {
            part(opening);
        } else if (peek(opening) != ']') {
            headings.add(heading(opening));
            return;
        }
        expectClosing(opening);
    }

    private void items(int opening) {
        item();
        skipSpaces();
        while (peek(opening) == ',') {
            at++;
            skipSpaces();
            if (peek(opening) != '[') {
                throw new FormulaException(formula, at, "A heading in brackets is missing");
            }
            item();
            skipSpaces();
        }
    }

    private void item() {
        int opening = at++;
        if (peek(opening) == '#') {
            part(opening);
            expectClosing(opening);
            return;
        }
        if (!headings.isEmpty()) {
            throw new FormulaException(
                    formula, opening, "Columns that do not stand side by side cannot be read together");
        }
        headings.add(heading(opening));
        int afterFirst = at;
        skipSpaces();
        if (at < formula.length() && formula.charAt(at) == ':') {
            at++;
            skipSpaces();
            if (peek(opening) != '[') {
                throw new FormulaException(formula, at, "The last heading is missing");
            }
            int last = at++;
            headings.add(heading(last));
        } else {
            at = afterFirst;
        }
    }

    private void part(int opening) {
        int start = at;
        while (peek(opening) != ']') {
            at++;
        }
        String word = formula.substring(start, at).strip();
        Part part = PARTS.get(word.toLowerCase(Locale.ROOT));
        if (part == null) {
            throw new FormulaException(formula, start, "'" + word + "' is no part of a table that can be read");
        }
        parts.add(part);
    }

    /** A heading up to its closing bracket, which is read too. */
    private String heading(int opening) {
        var heading = new StringBuilder();
        while (peek(opening) != ']') {
            if (peek(opening) == '[') {
                throw new FormulaException(formula, at, "A heading needs ' before [");
            }
            if (formula.charAt(at) == '\'') {
                at++;
            }
            heading.append(peek(opening));
            at++;
        }
        if (heading.isEmpty()) {
            throw new FormulaException(formula, opening, "The heading is missing");
        }
        at++;
        return heading.toString();
    }

    private void expectClosing(int opening) {
        skipSpaces();
        if (peek(opening) != ']') {
            throw new FormulaException(formula, at, "'" + formula.charAt(at) + "' stands where ] is expected");
        }
        at++;
    }

    private void skipSpaces() {
        while (at < formula.length() && formula.charAt(at) == ' ') {
            at++;
        }
    }

    private char peek(int opening) {
        if (at >= formula.length()) {
            throw new FormulaException(formula, opening, "The bracket [ is never closed");
        }
        return formula.charAt(at);
    }
}
