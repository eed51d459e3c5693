package uk.safersheets.app.signoff;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.check.KeptFindings.KeptFinding;
import uk.safersheets.app.signoff.WaiverResult.Fault;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Texts;
import uk.safersheets.check.BuiltInRules;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Field;
import uk.safersheets.contract.Table;
import uk.safersheets.store.signoff.Place;

/**
 * Whether a waiver sets aside something that there is: a rule of the template, and a table, row, column or named cell of
 * the workbook. A waiver of nothing would be trusted and never apply.
 *
 * @param contract what the newest version was made from
 * @param submission what the newest version holds
 * @param findings what was found in it
 */
record WaiverScope(Contract contract, Submission submission, List<KeptFinding> findings) {

    /** What is wrong with the rule and the place that a waiver names; empty when both are there. */
    Optional<Fault> fault(String rule, Place place) {
        return noSuchRule(rule).or(() -> place.table() == null ? outsideTables(rule, place) : inTable(place));
    }

    /** The place as the workbook writes it, so that it covers the findings it is meant for. */
    Place written(Place place) {
        var table = contract.table(place.table());
        if (table.isEmpty()) {
            return new Place(null, null, field(place.column()).map(Field::label).orElse(null));
        }
        return new Place(
                table.get().name(),
                rowKey(table.get(), place.rowKey()).orElse(null),
                Optional.ofNullable(place.column())
                        .flatMap(table.get()::column)
                        .map(Column::name)
                        .orElse(null));
    }

    private Optional<Fault> noSuchRule(String rule) {
        boolean isKnown = BuiltInRules.IDS.contains(rule)
                || contract.rules().stream().anyMatch(known -> known.id().equals(rule))
                || findings.stream().anyMatch(finding -> rule.equals(finding.rule()));
        return isKnown
                ? Optional.empty()
                : fault(
                        "There is no rule " + rule + " in the template " + contract.title() + ".",
                        "Enter the rule of the finding that you waive, as its details show it.");
    }

    private Optional<Fault> outsideTables(String rule, Place place) {
        if (place.rowKey() != null) {
            return fault("You named a row and not its table.", "Name the table too.");
        }
        if (place.column() != null) {
            return field(place.column()).isPresent()
                    ? Optional.empty()
                    : fault(
                            "The template " + contract.title() + " has no named cell '" + place.column() + "'.",
                            "Name the cell as its label does, or the table whose column it is.");
        }
        boolean isAboutNoTable =
                findings.stream().anyMatch(finding -> rule.equals(finding.rule()) && finding.table() == null);
        return isAboutNoTable
                ? Optional.empty()
                : fault(
                        "You did not say what the waiver covers.",
                        "Name the table, and the row and column where it is about those only.");
    }

    private Optional<Fault> inTable(Place place) {
        var table = contract.table(place.table());
        if (table.isEmpty()) {
            return fault(
                    "The template " + contract.title() + " has no table '" + place.table() + "'.",
                    "Name a table of the workbook: " + tables() + ".");
        }
        if (place.column() != null && table.get().column(place.column()).isEmpty()) {
            return fault(
                    "The table " + table.get().sheet() + " has no column '" + place.column() + "'.",
                    "Name the column by its heading.");
        }
        return place.rowKey() == null || rowKey(table.get(), place.rowKey()).isPresent()
                ? Optional.empty()
                : fault(
                        "The table " + table.get().sheet() + " has no row '" + place.rowKey() + "'.",
                        "Name the row by what stands under " + table.get().key() + ".");
    }

    private String tables() {
        return String.join(", ", contract.tables().stream().map(Table::name).toList());
    }

    private Optional<Field> field(@Nullable String name) {
        String wanted = Texts.key(name == null ? "" : name);
        return contract.fields().stream()
                .filter(field -> Texts.key(field.name()).equals(wanted)
                        || Texts.key(field.label()).equals(wanted))
                .findFirst();
    }

    /** As a finding names the row, or else as the sheet does. */
    private Optional<String> rowKey(Table table, @Nullable String key) {
        String wanted = Texts.key(key == null ? "" : key);
        return findings.stream()
                .filter(finding -> table.name().equals(finding.table()) && finding.rowKey() != null)
                .map(KeptFinding::rowKey)
                .filter(found -> Texts.key(found).equals(wanted))
                .findFirst()
                .or(() -> submission
                        .table(table.name())
                        .flatMap(sent -> sent.column(table.key()).stream()
                                .mapToObj(at -> sent.rows().stream()
                                        .map(row -> row.cells().get(at).value().toString())
                                        .map(Texts::tidy)
                                        .filter(found -> Texts.key(found).equals(wanted))
                                        .findFirst())
                                .flatMap(Optional::stream)
                                .findFirst()));
    }

    private static Optional<Fault> fault(String message, String fix) {
        return Optional.of(new Fault(message, fix));
    }
}
