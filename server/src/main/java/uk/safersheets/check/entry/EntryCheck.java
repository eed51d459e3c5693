package uk.safersheets.check.entry;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.Patch;
import uk.safersheets.cell.Severity;
import uk.safersheets.check.CellFault;
import uk.safersheets.check.CheckContext;
import uk.safersheets.check.Checker;
import uk.safersheets.check.FaultCollector;
import uk.safersheets.check.Finding;
import uk.safersheets.check.TableView;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Type;

/** Every cell somebody may type into, against what the contract wants there. */
public final class EntryCheck implements Checker {
    private static final String SEVERAL = "{count} entries{in rows} ";
    private static final EntryRule BLANK = new BlankEntry();

    @Override
    public void look(CheckContext inspection, FaultCollector faults) {
        for (var field : inspection.contract().fields()) {
            var sent = inspection.submission().field(field.name());
            if (field.content().entry().isTyped() && sent.isPresent()) {
                var wanted = ExpectedEntry.of(field.content(), field.label(), inspection);
                test(tests(), new EntryCell(sent.get(), wanted))
                        .ifPresent(complaint -> report(field(sent.get(), wanted), sent.get(), complaint, faults));
            }
        }
        for (var grid : inspection.grids()) {
            for (var column : grid.table().columns()) {
                if (column.content().entry().isTyped()) {
                    look(column, grid, inspection, faults);
                }
            }
        }
    }

    private static void look(Column column, TableView grid, CheckContext inspection, FaultCollector faults) {
        var wanted = ExpectedEntry.of(column.content(), column.name(), inspection);
        var tests = tests();
        int place = grid.place(column.name()).orElseThrow();
        for (var line : grid.lines()) {
            var cell = line.row().cells().get(place);
            test(tests, new EntryCell(cell, wanted))
                    .filter(complaint -> !isPercentage(complaint, wanted)
                            || !OwnPercentages.have(cell.value(), grid, line, inspection))
                    .ifPresent(complaint -> report(place(grid, line, wanted), cell, complaint, faults));
        }
    }

    /** In the order in which people are told: what kind it is, before whether it fits. */
    private static List<EntryRule> tests() {
        return List.of(
                new ErrorEntry(),
                new MarkerEntry(),
                new NumberEntry(),
                new DateEntry(),
                new PercentEntry(),
                new FractionEntry(),
                new MarkEntry(),
                new ChoiceEntry(),
                new LimitEntry());
    }

    private static Optional<EntryFault> test(List<EntryRule> tests, EntryCell entry) {
        if (entry.wanted().takesShorthand() && MissingMarker.of(entry.value()).isPresent()) {
            return Optional.empty();
        }
        if (entry.value().isBlank()) {
            return BLANK.of(entry);
        }
        for (var test : tests) {
            var complaint = test.of(entry);
            if (complaint.isPresent()) {
                return complaint;
            }
        }
        return Optional.empty();
    }

    /** Whether it asks if a percentage lacks its sign. */
    private static boolean isPercentage(EntryFault complaint, ExpectedEntry wanted) {
        return wanted.type() == Type.PERCENT && complaint.severity() == Severity.QUERY && complaint.usable();
    }

    private record Place(
            @Nullable String table,
            @Nullable String column,
            @Nullable String key,
            String label) {}

    private static Place field(Cell cell, ExpectedEntry wanted) {
        return new Place(null, null, null, wanted.heading());
    }

    private static Place place(TableView grid, TableView.Line line, ExpectedEntry wanted) {
        String label = wanted.isKey() ? wanted.heading() : line.name() + ", " + wanted.heading();
        return new Place(grid.table().name(), wanted.heading(), line.key(), label);
    }

    private static void report(Place place, Cell cell, EntryFault complaint, FaultCollector faults) {
        var finding = Finding.of(complaint.ruleId(), complaint.severity())
                .cell(cell.ref())
                .table(place.table())
                .column(place.column())
                .row(place.key())
                .label(place.label())
                .found(cell.value().isBlank() ? null : cell.value())
                .expected(complaint.expected())
                .message(complaint.message())
                .fix(complaint.fix())
                .example(complaint.example());
        if (complaint.repair() != null) {
            finding.patch(new Patch(cell.ref(), null, complaint.repair(), cell.value(), complaint.message()));
        }
        faults.addEntry(new CellFault(
                finding.build(),
                place.table() == null ? null : SEVERAL + complaint.many() + ".",
                complaint.fixMany(),
                true));
        if (!complaint.usable() && complaint.severity() == Severity.ERROR) {
            faults.addUnusable(cell.ref());
        }
    }
}
