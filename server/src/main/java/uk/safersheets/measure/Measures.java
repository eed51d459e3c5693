package uk.safersheets.measure;

import java.util.function.DoubleSupplier;

/**
 * Where the service tells what it does, for those who run it. The words beside a count are known beforehand: a route's
 * pattern, a template that comes with the service, an outcome; never a book, a name, a file, an address or what a cell
 * holds. Safe to share.
 */
public interface Measures {
    /** Nobody reads them: nothing is counted. */
    Measures NONE = new Measures() {
        @Override
        public void add(Counted what, long count, String... words) {}

        @Override
        public void took(Timed what, long nanos, String... words) {}

        @Override
        public void level(Level what, DoubleSupplier now, String... words) {}
    };

    /**
     * Adds to a count.
     *
     * @param words one for each of what it is told apart by, in their order
     */
    void add(Counted what, long count, String... words);

    /** Adds one. */
    default void add(Counted what, String... words) {
        add(what, 1, words);
    }

    /** Something took so long, in nanoseconds. */
    void took(Timed what, long nanos, String... words);

    /** How something stands is asked whenever somebody reads it; said again for the same words, the newer holds. */
    void level(Level what, DoubleSupplier now, String... words);
}
