package uk.safersheets.word;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One row of a table as it is read; the cells of a table within a cell belong to that cell. */
final class WordRow {
    private final List<List<WordParagraph>> cells = new ArrayList<>();
    private int tables;

    void begin(String element) {
        if (element.equals("tc") && tables == 0) {
            cells.add(new ArrayList<>());
        } else if (element.equals("tbl")) {
            tables++;
        }
    }

    void add(WordParagraph paragraph) {
        if (cells.isEmpty()) {
            cells.add(new ArrayList<>());
        }
        cells.get(cells.size() - 1).add(paragraph);
    }

    void put(WordPaper paper) {
        if (cells.size() == 1) {
            cells.get(0).forEach(paragraph -> paragraph.put(paper));
        } else {
            paper.row(cells.stream()
                    .map(cell -> cell.stream().map(WordParagraph::line).collect(Collectors.joining(" ")))
                    .map(String::strip)
                    .collect(Collectors.joining("\t")));
        }
    }
}
