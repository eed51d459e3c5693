package uk.safersheets.text.template;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.safersheets.contract.TemplateText.ChartKind;
import uk.safersheets.contract.TemplateText.ChartText;
import uk.safersheets.contract.TemplateText.ColumnText;
import uk.safersheets.contract.TemplateText.TableText;
import uk.safersheets.text.yaml.Block;

/** Reads one chart and sees to it that what it draws exists. */
record ChartReading(Block block, List<TableText> tables) {

    ChartText chart(Names names) {
        var sheet = names.sheet(block);
        var title = block.needed("title", "Write the chart's title.");
        var kind = kind();
        var table = block.needed("table", "Name the table it draws.");
        var categories = block.needed("categories", "Name the column that says what is drawn.");
        var series = block.texts("series");
        var unit = block.text("unit").orElse(String.join(", ", series));
        var whole = block.text("whole").orElse("");
        block.done();
        check(table, categories, series);
        return new ChartText(sheet, title, kind, table, categories, series, unit, whole);
    }

    private ChartKind kind() {
        var written = block.text("kind").orElse("bar");
        var kind = Arrays.stream(ChartKind.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(written))
                .findFirst();
        if (kind.isEmpty()) {
            block.fault("kind", "'" + written + "' is no kind of chart.", "Use bar, column or line.");
        }
        return kind.orElse(ChartKind.BAR);
    }

    private void check(String table, String categories, List<String> series) {
        var drawn = tables.stream().filter(known -> known.name().equals(table)).findFirst();
        if (drawn.isEmpty()) {
            block.fault("table", "This template has no table '" + table + "'.", "Name one of its tables.");
            return;
        }
        column("categories", drawn.get(), categories);
        series.forEach(heading -> column("series", drawn.get(), heading));
        if (series.isEmpty()) {
            block.fault("series", "The chart draws nothing.", "List at least one column.");
        }
    }

    private void column(String name, TableText table, String heading) {
        Optional<ColumnText> column = table.columns().stream()
                .filter(known -> known.name().equals(heading))
                .findFirst();
        if (column.isEmpty()) {
            block.fault(
                    name, table.name() + " has no column '" + heading + "'.", "Write the heading as the table has it.");
        }
    }
}
