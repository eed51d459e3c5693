package uk.safersheets.excel.template;

import java.util.Arrays;
import java.util.stream.Collectors;
import uk.safersheets.contract.Content;

/**
 * What Excel says when a cell is selected, and when an entry is refused.
 *
 * @param name the heading or the label
 * @param asks whether Excel asks before it takes an entry that is not wanted, instead of refusing it
 */
record Prompt(String name, Content content, CellRole role, boolean asks) {
    private static final int TITLE = 32;
    private static final int TEXT = 255;

    String title() {
        return cut(name, TITLE);
    }

    /** What the cell is for; a calculated cell says so in words. */
    String text() {
        var first = switch (role) {
            case TYPED -> "";
            case CALCULATED -> "Calculated: nothing to type.";
            case SERVICE -> "Filled in by Recalculate: nothing to type.";
            case PLAIN -> "Part of the template: nothing to type.";
        };
        var last = role == CellRole.TYPED ? sentences(required(), InputPrompt.sentence(content)) : "";
        return cut(sentences(first, content.help(), last), TEXT);
    }

    /** Why an entry was not taken, and the way out. */
    String refusal() {
        return switch (role) {
            case TYPED -> cut(sentences(InputPrompt.sentence(content), unknown()), TEXT);
            case CALCULATED -> "This is calculated, so there is nothing to type. Press Escape to keep the formula.";
            case SERVICE -> "This is filled in by Recalculate. Press Escape to keep what it says.";
            case PLAIN -> "This is part of the template. Press Escape to keep it.";
        };
    }

    private String required() {
        return content.required() ? "Required." : "";
    }

    private String unknown() {
        return asks ? "To keep a mark such as [x] for not available, answer Yes." : "";
    }

    private static String sentences(String... sentences) {
        return Arrays.stream(sentences).filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int space = text.lastIndexOf(' ', longest - 1);
        return text.substring(0, space > longest / 2 ? space : longest - 1) + "…";
    }
}
