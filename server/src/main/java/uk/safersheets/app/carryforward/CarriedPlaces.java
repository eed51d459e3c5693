package uk.safersheets.app.carryforward;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Texts;
import uk.safersheets.compare.CellKey;
import uk.safersheets.compare.carryforward.CarryForwardResult;
import uk.safersheets.compare.carryforward.CarryForwardRules;
import uk.safersheets.contract.Contract;

/** Where carried entries stand in the workbook they were written into. */
final class CarriedPlaces {
    private CarriedPlaces() {}

    /**
     * The cells of entries that stand in another column than before.
     *
     * @param compared whether those that the period's own figures are compared with, or the others
     */
    static List<CellRef> movedOn(CarryForwardResult carried, Contract contract, Submission written, boolean compared) {
        return carried.moved().stream()
                .filter(CarryForwardResult.Entry::isMovedOn)
                .filter(entry -> compared
                        == contract.table(entry.to().table())
                                .flatMap(table -> table.column(entry.to().column()))
                                .filter(CarryForwardRules::isCompared)
                                .isPresent())
                .flatMap(entry -> place(entry.to(), written).stream())
                .toList();
    }

    private static Optional<CellRef> place(CellKey spot, Submission written) {
        return written.table(spot.table()).flatMap(table -> {
            var column = table.column(spot.column());
            return column.isEmpty()
                    ? Optional.empty()
                    : rows(table, Objects.requireNonNull(spot.key(), "key"))
                            .map(row -> row.cells().get(column.getAsInt()).ref())
                            .findFirst();
        });
    }

    /** The rows in which some cell is this key; the key's own column comes first in all our tables. */
    private static Stream<SheetTable.Row> rows(SheetTable table, String key) {
        String wanted = Texts.key(key);
        return table.rows().stream()
                .filter(row -> Texts.key(row.cells().get(0).value().toString()).equals(wanted));
    }
}
