package uk.safersheets.compare.diff;

import java.util.HashSet;
import java.util.Set;
import uk.safersheets.compare.CellKey;
import uk.safersheets.compare.diff.EntryDependencies.Name;
import uk.safersheets.contract.Contract;
import uk.safersheets.formula.Formula;

/** The columns of a contract that rank their rows: those whose formula calls one of Excel's RANK functions. */
record RankColumns(Set<Name> columns) {
    private static final Set<String> RANKING = Set.of("RANK", "RANK.EQ", "RANK.AVG");

    static RankColumns of(Contract contract) {
        var columns = new HashSet<Name>();
        for (var table : contract.tables()) {
            for (var column : table.columns()) {
                boolean ranks = column.content()
                        .calculation()
                        .map(Formula::parse)
                        .filter(formula -> formula.functions().stream().anyMatch(RANKING::contains))
                        .isPresent();
                if (ranks) {
                    columns.add(Name.of(table, column));
                }
            }
        }
        return new RankColumns(columns);
    }

    boolean isRank(CellKey spot) {
        return !spot.isField() && columns.contains(Name.of(spot.table(), spot.column()));
    }
}
