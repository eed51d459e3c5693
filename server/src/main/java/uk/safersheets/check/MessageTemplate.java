package uk.safersheets.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.check.rule.RulePlaceholders;

/**
 * A text of the contract with its {@code {placeholders}}: {@code {Heading}}, {@code {FieldName}}, {@code {found}},
 * {@code {=FORMULA}}, {@code {=FORMULA|money}}. Those about several ({@code {count}}, {@code {rows}}, {@code {labels}}) are left for the
 * finding that puts several together.
 */
public final class MessageTemplate {
    private static final int LONGEST_SAID = 300;

    private static final Set<String> COUNTS = Set.of("count", "rows", "in rows", "labels");

    private final List<Part> parts;

    private MessageTemplate(List<Part> parts) {
        this.parts = parts;
    }

    /** What a placeholder is filled from. */
    public interface Answers {
        /** A name between brackets. */
        String named(String name);

        /** A formula, shown as this kind; null for whatever suits its value. */
        String worked(String formula, @Nullable String kind);
    }

    /** @param bar where the bar before the word that says how to show an answer stands; -1 for none */
    private record Part(String text, boolean isPlaceholder, int bar) {
        Part(String text, boolean isPlaceholder) {
            this(text, isPlaceholder, isPlaceholder ? bar(text) : -1);
        }

        String in(Answers answers) {
            if (!isPlaceholder) {
                return text;
            }
            if (COUNTS.contains(text)) {
                return "{" + text + "}";
            }
            if (!text.startsWith("=")) {
                return answers.named(text);
            }
            return answers.worked(
                    formula(), bar < 0 ? null : text.substring(bar + 1).strip());
        }

        /** The formula without its {@code =} and without the word that says how to show its answer. */
        String formula() {
            return text.substring(1, bar < 0 ? text.length() : bar);
        }

        private static int bar(String text) {
            int bar = text.lastIndexOf('|');
            return bar > 0 && RulePlaceholders.isKind(text.substring(bar + 1).strip()) ? bar : -1;
        }
    }

    /** The names between the brackets of a text, and its formulas, each with its {@code =} and nothing after it. */
    public static List<String> placeholders(String text) {
        return of(text).parts.stream()
                .filter(Part::isPlaceholder)
                .map(part -> part.text().startsWith("=") ? "=" + part.formula() : part.text())
                .toList();
    }

    /** Reads a text; a bracket that never closes is text. */
    public static MessageTemplate of(String text) {
        var parts = new ArrayList<Part>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            int close = open < 0 ? -1 : closing(text, open);
            if (close < 0) {
                parts.add(new Part(text.substring(at), false));
                break;
            }
            parts.add(new Part(text.substring(at, open), false));
            parts.add(new Part(text.substring(open + 1, close), true));
            at = close + 1;
        }
        return new MessageTemplate(parts);
    }

    /** The bracket that closes this one; brackets inside, and those in quotation marks of a formula, do not. */
    private static int closing(String text, int open) {
        int depth = 0;
        boolean quoted = false;
        boolean isFormula = text.startsWith("{=", open);
        for (int at = open; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '"' && isFormula) {
                quoted = !quoted;
            } else if (!quoted && letter == '{') {
                depth++;
            } else if (!quoted && letter == '}' && --depth == 0) {
                return at;
            }
        }
        return -1;
    }

    /** Whether it says the same of everything. */
    public boolean isFixed() {
        return parts.stream().noneMatch(part -> part.isPlaceholder() && !COUNTS.contains(part.text()));
    }

    /** A cell may hold 32,767 characters, and a sentence should not. */
    private static String shortened(String said) {
        return said.length() <= LONGEST_SAID ? said : said.substring(0, LONGEST_SAID) + "…";
    }

    public String in(Answers answers) {
        var filled = new StringBuilder();
        parts.forEach(part -> filled.append(part.isPlaceholder() ? shortened(part.in(answers)) : part.in(answers)));
        return filled.toString();
    }
}
