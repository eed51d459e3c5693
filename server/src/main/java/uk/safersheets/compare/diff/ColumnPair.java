package uk.safersheets.compare.diff;

import java.util.List;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Table;
import uk.safersheets.contract.Type;

/** One column of two contracts that share its heading. */
record ColumnPair(Column old, Column now) {

    /** Every column that both have, in the order of the newer. */
    static List<ColumnPair> of(Table old, Table now) {
        return now.columns().stream()
                .flatMap(column -> old.column(column.name()).map(was -> new ColumnPair(was, column)).stream())
                .toList();
    }

    String name() {
        return now.name();
    }

    Type type() {
        return now.content().type();
    }

    boolean isTyped() {
        return now.content().entry().isTyped();
    }

    boolean isCalculated() {
        return now.content().entry().isCalculated();
    }
}
