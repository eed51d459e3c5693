package uk.safersheets.excel.validator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.TemplateText;
import uk.safersheets.contract.TemplateText.Section;
import uk.safersheets.excel.opc.CellBudget;
import uk.safersheets.excel.read.CellValues;
import uk.safersheets.excel.read.RawCell;
import uk.safersheets.excel.read.SheetGrid;
import uk.safersheets.excel.read.SheetScan;

/**
 * What a template says to people beside its contract.
 *
 * @param purpose what its first sheet says it is for; empty for nothing
 * @param sections what else stands there
 * @param intros the line above a table, by its sheet
 */
public record TemplateWords(String purpose, List<Section> sections, Map<String, String> intros) {
    /** Of a title, a marking and a line of introduction the last. */
    private static final int INTRO_ROW = TemplateText.HEADINGS_ROW - 2;

    private static final String FIRST_SHEET = TemplateText.OWN_SHEETS.get(0);

    public TemplateWords {
        sections = List.copyOf(sections);
        intros = Map.copyOf(intros);
    }

    /** @param xlsx a template that its validation has found nothing wrong with */
    public static TemplateWords of(byte[] xlsx, Contract contract) {
        var book = TemplateBook.open(xlsx);
        var intros = new LinkedHashMap<String, String>();
        for (var table : contract.tables()) {
            if (table.topLeft().row() > INTRO_ROW) {
                intros.put(table.sheet(), text(book.grid(table.sheet()), INTRO_ROW, book::text));
            }
        }
        var file = book.workbookFile();
        var sheet = file.outline().sheet(FIRST_SHEET);
        if (sheet.isEmpty() || !sheet.get().isWorksheet()) {
            return new TemplateWords("", List.of(), intros);
        }
        var budget = new CellBudget(null, file.limits());
        var grid = SheetScan.read(file.parts(), sheet.get().part(), (row, col) -> col == 0, budget);
        var values = CellValues.of(file, Set.of(grid));
        Function<RawCell, String> words = cell -> values.value(cell).toString();
        return new TemplateWords(text(grid, INTRO_ROW, words), sections(grid, words), intros);
    }

    /** The first line below the introduction is a heading, and so is every other that looks like it. */
    private static List<Section> sections(SheetGrid grid, Function<RawCell, String> words) {
        var sections = new ArrayList<Section>();
        int look = grid.row(TemplateText.HEADINGS_ROW).stream()
                .mapToInt(RawCell::style)
                .findFirst()
                .orElse(-1);
        for (var cells : grid.rows().tailMap(TemplateText.HEADINGS_ROW, true).values()) {
            var cell = cells.get(0);
            if (cell.style() == look || sections.isEmpty()) {
                sections.add(new Section(words.apply(cell), List.of()));
            } else {
                var last = sections.remove(sections.size() - 1);
                var lines = new ArrayList<>(last.lines());
                lines.add(words.apply(cell));
                sections.add(new Section(last.heading(), lines));
            }
        }
        return sections;
    }

    private static String text(SheetGrid grid, int row, Function<RawCell, String> words) {
        return grid.row(row).stream()
                .filter(cell -> cell.col() == 0)
                .map(words)
                .findFirst()
                .orElse("");
    }
}
