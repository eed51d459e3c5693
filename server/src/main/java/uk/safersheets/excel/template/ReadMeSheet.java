package uk.safersheets.excel.template;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Entry;
import uk.safersheets.contract.TemplateText;
import uk.safersheets.contract.TemplateText.Section;

/** Builds the first sheet: what the workbook is for, how to fill it in a minute, what its marks mean, where things are. */
final class ReadMeSheet {
    /** As wide as a page that stands upright, because no program makes a single column narrower than it is. */
    private static final double WIDTH = 96;

    private static final float SPACE = 5;
    private static final float SECTION_SPACE = 14;
    private static final String WHO = "Who to ask";

    private final TemplateSheet sheet;
    private final CellStyles looks;
    private final TemplateText template;
    private int row;

    ReadMeSheet(TemplateSheet sheet, CellStyles looks, TemplateText template) {
        this.sheet = sheet;
        this.looks = looks;
        this.template = template;
    }

    void build(MarkingLine marking) {
        sheet.top(template.title(), marking, template.purpose());
        sheet.write(2, 0, Value.of(template.purpose()), looks.line());
        sheet.width(0, WIDTH);
        sheet.height(2, height(template.purpose()) + SPACE);
        row = TemplateText.HEADINGS_ROW - 1;
        template.readme().stream().filter(section -> !isWho(section)).forEach(this::section);
        marks();
        sheets();
        section(who());
        section(new Section(
                "About this template",
                List.of(template.title() + ", template " + template.id() + ", version " + template.version() + ".")));
        sheet.page().oneUpright();
        sheet.protect();
    }

    private void section(Section section) {
        heading(section.heading());
        section.lines().forEach(line -> line(line, looks.line()));
    }

    private void marks() {
        heading("What the colours and marks mean");
        var words = NumberFormats.GENERAL;
        line("Blue with a solid border: type here, or choose from the list.", looks.words(CellRole.TYPED, words));
        line("Grey in slanted letters: calculated. Nothing to type.", looks.words(CellRole.CALCULATED, words));
        if (has(Entry.SERVICE)) {
            line(
                    "Green in slanted letters with a dashed border: filled in by Recalculate. Nothing to type.",
                    looks.words(CellRole.SERVICE, words));
        }
        line("White: part of the template. It stays as it is.", looks.words(CellRole.PLAIN, words));
        line("A star after a heading: something is required in every row that you begin.", looks.line());
        line("Hatched: something is required here and still blank.", looks.missing());
        line("! Bold after an exclamation mark: the entry is not in the list or outside the limits.", looks.wrong());
    }

    private void sheets() {
        heading("What is where");
        link(TemplateText.DETAILS, "whose workbook this is, for which period, and its protective marking.");
        template.tables().forEach(table -> link(table.sheet(), table.intro()));
        template.charts().forEach(chart -> link(chart.sheet(), "a chart: " + chart.title() + "."));
        line(
                "Four sheets more tell what this template promises: Contract tables, columns, fields and rules. They are"
                        + " hidden, so that they are not printed. To read them click a tab with the right button, and choose"
                        + " Unhide.",
                looks.line());
    }

    private void link(String to, String words) {
        var cell = line(to + ": " + words, looks.link());
        var link = sheet.sheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + to.replace("'", "''") + "'!A1");
        link.setLabel(to);
        cell.setHyperlink(link);
    }

    private Section who() {
        var usual = new Section(WHO, List.of("The person named beside Prepared by on the sheet Details."));
        return template.readme().stream().filter(ReadMeSheet::isWho).findFirst().orElse(usual);
    }

    private static boolean isWho(Section section) {
        return section.heading().equalsIgnoreCase(WHO);
    }

    private boolean has(Entry entry) {
        return template.tables().stream()
                        .flatMap(table -> table.columns().stream())
                        .anyMatch(column -> column.content().entry() == entry)
                || template.fields().stream().anyMatch(field -> field.content().entry() == entry);
    }

    private void heading(String text) {
        row++;
        sheet.write(row, 0, Value.of(text), looks.section());
        sheet.height(row, TextSize.height(1, 13) + SECTION_SPACE);
    }

    private XSSFCell line(String text, XSSFCellStyle style) {
        row++;
        sheet.height(row, height(text) + SPACE);
        return sheet.write(row, 0, Value.of(text), style);
    }

    private static float height(String text) {
        return TextSize.height(TextSize.lines(text, CellStyles.SIZE, false, WIDTH - 2), CellStyles.SIZE);
    }
}
