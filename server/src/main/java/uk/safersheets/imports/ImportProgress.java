package uk.safersheets.imports;

/** Who is told how far a reading is, and may stop it. */
@FunctionalInterface
public interface ImportProgress {
    ImportProgress NONE = (file, done, of) -> {};

    /**
     * Called now and then, at least once for every megabyte.
     *
     * @param file that is being read
     * @param done bytes of it that were read
     * @param of how many it has
     * @throws ImportCancelledException when nobody wants the answer any more
     */
    void at(String file, long done, long of);

    /**
     * Called now and then where rows are counted.
     *
     * @param rows read so far from all files
     */
    default void rows(long rows) {}
}
