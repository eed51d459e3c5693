package uk.safersheets.word;

import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;

/** A document's text as it is put together: paragraphs a blank line apart, items and rows a line each. */
final class WordPaper {
    private enum Kind {
        NOTHING,
        PARAGRAPH,
        ITEM,
        ROW
    }

    private final StringBuilder text = new StringBuilder();
    private Kind last = Kind.NOTHING;

    void paragraph(String words) {
        add(Kind.PARAGRAPH, words);
    }

    void heading(int level, String words) {
        add(Kind.PARAGRAPH, "#".repeat(Math.min(6, level + 1)) + ' ' + words);
    }

    /** @param depth how far in the list stands, from 0 */
    void item(int depth, String words) {
        add(Kind.ITEM, "  ".repeat(Math.min(8, Math.max(0, depth))) + "- " + words);
    }

    /** @param cells kept apart by tabs */
    void row(String cells) {
        add(Kind.ROW, cells);
    }

    private void add(Kind kind, String words) {
        if (words.isBlank()) {
            return;
        }
        WorkBudget.count(Work.TEXT, words.length());
        if (last != Kind.NOTHING) {
            text.append(last == kind && kind != Kind.PARAGRAPH ? "\n" : "\n\n");
        }
        text.append(words);
        last = kind;
    }

    String text() {
        return text.length() == 0 ? "" : text + "\n";
    }
}
