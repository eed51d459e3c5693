package uk.safersheets.history;

import java.util.HashSet;
import java.util.Set;
import uk.safersheets.contract.Contract;
import uk.safersheets.formula.Formula;
import uk.safersheets.history.Sources.Name;

/** The columns of a contract that rank their rows: those whose formula calls one of Excel's RANK functions. */
record Ranks(Set<Name> columns) {
    private static final Set<String> RANKING = Set.of("RANK", "RANK.EQ", "RANK.AVG");

    static Ranks of(Contract contract) {
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
        return new Ranks(columns);
    }

    boolean isRank(Spot spot) {
        return !spot.isField() && columns.contains(Name.of(spot.table(), spot.column()));
    }
}
