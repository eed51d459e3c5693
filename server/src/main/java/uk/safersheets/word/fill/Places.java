package uk.safersheets.word.fill;

import java.util.ArrayDeque;
import java.util.Deque;

/** Where one stands in a part, counted as a reader counts: paragraphs outside tables, tables, rows, columns. */
final class Places {
    private final String part;
    private final Deque<int[]> tables = new ArrayDeque<>();
    private int paragraphs;
    private int allTables;
    private int boxes;
    private int notes;

    /** @param part {@code the header}; empty for the text itself */
    Places(String part) {
        this.part = part;
    }

    /** Takes note of the start of an element. */
    void start(String name) {
        switch (name) {
            case "tbl" -> tables.push(new int[] {++allTables, 0, 0});
            case "tr" -> {
                if (!tables.isEmpty()) {
                    tables.getFirst()[1]++;
                    tables.getFirst()[2] = 0;
                }
            }
            case "tc" -> {
                if (!tables.isEmpty()) {
                    tables.getFirst()[2]++;
                }
            }
            case "txbxContent" -> boxes++;
            case "footnote", "endnote" -> notes++;
            case "p" -> paragraphs += tables.isEmpty() && boxes == 0 ? 1 : 0;
            default -> {}
        }
    }

    void end(String name) {
        if (name.equals("tbl")) {
            tables.poll();
        } else if (name.equals("txbxContent")) {
            boxes--;
        }
    }

    boolean isInBox() {
        return boxes > 0;
    }

    /** In words. */
    String here() {
        var table = tables.peek();
        String inside = notes > 0
                // Each such part begins with two that only draw the lines between text and notes.
                ? "note " + Math.max(1, notes - 2)
                : table == null
                        ? (boxes > 0 ? "a text box by paragraph " : "paragraph ") + Math.max(1, paragraphs)
                        : "table " + table[0] + ", row " + Math.max(1, table[1]) + ", column " + Math.max(1, table[2]);
        return part.isEmpty() ? inside : part + ", " + inside;
    }
}
