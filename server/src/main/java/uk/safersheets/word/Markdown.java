package uk.safersheets.word;

import java.util.ArrayList;
import java.util.List;

/** Markdown without what is no prose: fenced code. Offsets stay, so what is left out becomes blanks. */
final class Markdown {
    private Markdown() {}

    static WordText text(String markdown) {
        var kept = new StringBuilder();
        List<String> notes = new ArrayList<>();
        String fence = "";
        int left = 0;
        for (String line : markdown.split("(?<=\n)")) {
            String start = line.strip();
            String mark = start.startsWith("```") ? "```" : start.startsWith("~~~") ? "~~~" : "";
            boolean isFence = !mark.isEmpty() && (fence.isEmpty() || mark.equals(fence));
            if (isFence) {
                fence = fence.isEmpty() ? mark : "";
                left++;
            }
            kept.append(isFence || !fence.isEmpty() ? blank(line) : line);
        }
        if (left > 0) {
            notes.add("Code between ``` was not read.");
        }
        return new WordText(kept.toString(), notes);
    }

    private static String blank(String line) {
        return " ".repeat(line.stripTrailing().length()) + (line.endsWith("\n") ? "\n" : "");
    }
}
