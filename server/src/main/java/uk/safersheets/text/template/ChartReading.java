package uk.safersheets.text.template;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.safersheets.contract.TableRole;
import uk.safersheets.contract.TemplateText.ChartKind;
import uk.safersheets.contract.TemplateText.ChartText;
import uk.safersheets.contract.TemplateText.ColumnText;
import uk.safersheets.contract.TemplateText.FieldText;
import uk.safersheets.contract.TemplateText.TableText;
import uk.safersheets.text.yaml.Block;

/** Reads one chart and sees to it that what it draws exists. */
record ChartReading(Block block, List<TableText> tables, List<FieldText> fields) {

    ChartText chart(Names names) {
        var sheet = names.sheet(block);
        var title = block.needed("title", "Write the chart's title.");
        var kind = kind();
        var table = block.needed("table", "Name the table it draws.");
        boolean isDrawnByRoles = kind.table().isPresent();
        var categories = isDrawnByRoles ? "" : block.needed("categories", "Name the column that says what is drawn.");
        var series = isDrawnByRoles ? List.<String>of() : block.texts("series");
        var unit = block.text("unit").orElse(String.join(", ", series));
        var whole = block.text("whole").orElse("");
        var picked = block.text("picked").orElse("");
        block.done();
        check(table, kind, categories, series);
        if (!picked.isEmpty() && fields.stream().noneMatch(field -> field.name().equals(picked))) {
            block.fault(
                    "picked",
                    "This template has no field '" + picked + "'.",
                    "Name the field that says what is drawn.");
        }
        return new ChartText(sheet, title, kind, table, categories, series, unit, whole, picked);
    }

    private ChartKind kind() {
        var written = block.text("kind").orElse("bar");
        var kind = Arrays.stream(ChartKind.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(written))
                .findFirst();
        if (kind.isEmpty()) {
            block.fault(
                    "kind",
                    "'" + written + "' is no kind of chart.",
                    "Use bar, column, line, interval, funnel or control.");
        }
        return kind.orElse(ChartKind.BAR);
    }

    private void check(String table, ChartKind kind, String categories, List<String> series) {
        var drawn = tables.stream().filter(known -> known.name().equals(table)).findFirst();
        if (drawn.isEmpty()) {
            block.fault("table", "This template has no table '" + table + "'.", "Name one of its tables.");
            return;
        }
        if (kind.table().isPresent()) {
            role(drawn.get(), kind.table().get());
            return;
        }
        column("categories", drawn.get(), categories);
        series.forEach(heading -> column("series", drawn.get(), heading));
        if (series.isEmpty()) {
            block.fault("series", "The chart draws nothing.", "List at least one column.");
        }
    }

    private void role(TableText table, TableRole role) {
        if (table.roleOrNull() != role) {
            block.fault(
                    "table",
                    "The table " + table.name() + " does not have the role " + role.word()
                            + ", which such a chart draws.",
                    "Name the table that has it, or give it the role.");
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
