package uk.safersheets.store.move;

/** Told how far a move is. */
@FunctionalInterface
public interface MoveProgress {
    void at(State state);

    /**
     * What was done of one table.
     *
     * @param bytes what these rows hold; 0 where nobody counts
     */
    record State(String table, long rows, long allRows, long bytes, long allBytes) {
        /** Of the bytes where they are counted, else of the rows. */
        public long percent() {
            long whole = allBytes > 0 ? allBytes : allRows;
            return whole == 0 ? 100 : 100 * (allBytes > 0 ? bytes : rows) / whole;
        }
    }
}
