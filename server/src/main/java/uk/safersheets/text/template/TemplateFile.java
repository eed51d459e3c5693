package uk.safersheets.text.template;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import uk.safersheets.contract.Field;
import uk.safersheets.contract.Lines;
import uk.safersheets.contract.Rule;
import uk.safersheets.contract.Table;
import uk.safersheets.contract.TemplateText;
import uk.safersheets.contract.TemplateText.ColumnText;
import uk.safersheets.contract.TemplateText.FieldText;
import uk.safersheets.contract.TemplateText.Section;
import uk.safersheets.contract.TemplateText.TableText;
import uk.safersheets.text.yaml.Block;
import uk.safersheets.text.yaml.TextFaults;
import uk.safersheets.text.yaml.YamlText;

/** Reads {@code template.yaml}. */
public final class TemplateFile {
    private static final int BLANK_ROWS = 10;

    private final Block text;
    private final Names names = Names.ofTemplate();

    private TemplateFile(Block text) {
        this.text = text;
    }

    /**
     * Reads a template's text.
     *
     * @throws uk.safersheets.contract.FaultyTemplateException with every unknown entry, missing value and wrong
     *     word, each with its line, what is wrong and the way out
     * @throws IOException when the file cannot be read
     */
    public static TemplateText read(Path file) throws IOException {
        var faults = new TextFaults(file.getFileName().toString());
        var template = new TemplateFile(Block.of(faults, "", YamlText.read(file))).template();
        faults.throwIfAny();
        return template;
    }

    private TemplateText template() {
        var id = names.id(text);
        var version = version();
        var title = text.needed("title", "Say what people call the template, such as Risk matrix.");
        var purpose = text.needed("purpose", "Say in one or two sentences what it is for.");
        var readme = text.blocks("readme").stream().map(this::section).toList();
        var fields = text.blocks("fields").stream().map(this::field).toList();
        var tables = text.blocks("tables").stream().map(this::table).toList();
        var rules = rules(fields, tables);
        var charts = text.blocks("charts").stream()
                .map(chart -> new ChartReading(chart, tables, fields).chart(names))
                .toList();
        text.done();
        return new TemplateText(id, version, title, purpose, readme, fields, tables, rules, charts);
    }

    private String version() {
        var version = text.needed("version", "Write a whole number, such as 1.");
        if (!version.isEmpty() && !version.matches("[1-9]\\d{0,5}")) {
            text.fault("version", "The version reads '" + version + "'.", "Write a whole number, such as 1.");
        }
        return version;
    }

    private Section section(Block block) {
        var section = new Section(block.needed("heading", "Give the section a heading."), block.texts("lines"));
        block.done();
        return section;
    }

    private FieldText field(Block block) {
        var name = names.defined(block, "name");
        var label = block.needed("label", "Say what the sheet prints beside the cell.");
        var content = Lines.content(block);
        var field = new FieldText(name, label, content, block.value("value", content.type()), Lines.fieldRole(block));
        block.done();
        return field;
    }

    private TableText table(Block block) {
        var name = names.defined(block, "name");
        var sheet = names.sheet(block);
        var title = block.needed("title", "Write the sheet's title.");
        var intro = block.needed("intro", "Write one line for the officer.");
        var key = block.needed("key", "Name the column that a row is known by.");
        boolean growing = Lines.growing(block);
        int blank = block.whole("blank", BLANK_ROWS);
        var role = Lines.tableRole(block);
        var headings = new Names();
        var columns = block.blocks("columns").stream()
                .map(column -> column(column, headings))
                .toList();
        var types = columns.stream().map(column -> column.content().type()).toList();
        var rows = block.rows("data", types);
        var totals = totals(block, columns);
        block.done();
        return new TableText(name, sheet, title, intro, key, growing, blank, columns, rows, totals, role);
    }

    private static List<String> totals(Block block, List<ColumnText> columns) {
        var totals = block.texts("totals");
        for (var heading : totals) {
            if (columns.stream()
                    .noneMatch(column -> column.name().equals(heading)
                            && column.content().type().isNumeric())) {
                block.fault(
                        "totals",
                        "The table has no numbers under '" + heading + "'.",
                        "Name columns of whole numbers, decimals or money.");
            }
        }
        return totals;
    }

    private ColumnText column(Block block, Names headings) {
        var name = headings.once(block, "name", block.needed("name", "Give the column its heading."));
        var column = new ColumnText(
                name, Lines.content(block), Lines.next(block), block.whole("width", 0), Lines.columnPurpose(block));
        block.done();
        return column;
    }

    private List<Rule> rules(List<FieldText> fields, List<TableText> tables) {
        List<Table> known = tables.stream().map(TableText::table).toList();
        List<Field> cells = TemplateText.cells(fields);
        List<Rule> rules = new ArrayList<>();
        for (var block : text.blocks("rules")) {
            Lines.rule(new RuleLine(block), known, cells).ifPresent(rules::add);
            block.done();
        }
        return rules;
    }
}
