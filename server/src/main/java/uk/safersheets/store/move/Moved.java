package uk.safersheets.store.move;

import java.util.List;

/**
 * What was moved.
 *
 * @param tables every table, in the order in which they were moved
 * @param resumed how many workbooks an interrupted move had brought already
 */
public record Moved(List<Table> tables, long resumed) {
    public Moved {
        tables = List.copyOf(tables);
    }

    /** How many rows a table has on both sides. */
    public record Table(String name, long from, long to) {}
}
