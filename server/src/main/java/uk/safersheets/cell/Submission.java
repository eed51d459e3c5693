package uk.safersheets.cell;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one workbook holds, free of file format: the same from an .xlsx file and from the add-in's snapshot.
 *
 * @param template the id the workbook carries, such as {@code risk-matrix}
 * @param version the template version it carries
 * @param fields every named single cell, by its name in any case, as Excel compares names
 * @param tables every Excel table, by its name in any case
 * @param observations what is true of the sheets and not of one cell
 * @param labels what stands at the left of each named cell, by its name in any case; none from a snapshot
 * @param source where it was read from, and so what it can say
 * @param outsideOrNull what stands below and beside the tables, from the top; null when nobody has looked
 */
public record Submission(
        String template,
        String version,
        Map<String, Cell> fields,
        Map<String, SheetTable> tables,
        List<Observation> observations,
        Map<String, Cell> labels,
        Source source,
        @Nullable List<OutsideRow> outsideOrNull) {

    /** A snapshot may carry no formulas, and never says what is hidden or merged. */
    public enum Source {
        FILE,
        SNAPSHOT,
        SNAPSHOT_WITHOUT_FORMULAS
    }

    public Submission {
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(version, "version");
        fields = byName(fields);
        tables = byName(tables);
        labels = byName(labels);
        observations = List.copyOf(observations);
        outsideOrNull = outsideOrNull == null ? null : List.copyOf(outsideOrNull);
    }

    /** One that holds nothing outside its tables, and of whose labels nothing is known. */
    public Submission(
            String template,
            String version,
            Map<String, Cell> fields,
            Map<String, SheetTable> tables,
            List<Observation> observations,
            Source source) {
        this(template, version, fields, tables, observations, Map.of(), source, List.of());
    }

    /** What stands below and beside the tables; empty when nobody has looked. */
    public Optional<List<OutsideRow>> outside() {
        return Optional.ofNullable(outsideOrNull);
    }

    private static <T> Map<String, T> byName(Map<String, T> all) {
        var byName = new TreeMap<String, T>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(all);
        return Collections.unmodifiableMap(byName);
    }

    public Optional<SheetTable> table(@Nullable String name) {
        return Optional.ofNullable(tables.get(name));
    }

    public Optional<Cell> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** The cell of a table that stands there. */
    public Optional<Cell> at(CellRef ref) {
        return tables.values().stream()
                .filter(table -> table.sheet().equals(ref.sheet()))
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.number() == ref.row())
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.ref().equals(ref))
                .findFirst();
    }

    /**
     * Whether a named cell would show a formula if it had one. A snapshot gives a named cell's value alone; its formula is
     * known only where the cell stands in a table that the snapshot has.
     */
    public boolean showsFormulaOf(Cell field) {
        return switch (source) {
            case FILE -> true;
            case SNAPSHOT -> at(field.ref()).filter(field::equals).isPresent();
            case SNAPSHOT_WITHOUT_FORMULAS -> false;
        };
    }
}
