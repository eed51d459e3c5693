package uk.safersheets.imports.police;

import java.util.Arrays;

/**
 * The crime ids of one file, to tell those that come again. Of each only 64 bits are kept, of which two ids in a file share
 * the same less than once in a million files. Not more than four million are kept; of those beyond nothing can be told.
 */
final class CrimeIds {
    private static final int MOST = 4_000_000;
    private static final int FIRST_SIZE = 1 << 12;
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long[] places = new long[FIRST_SIZE];
    private int size;
    private long repeated;
    private long beyond;

    /** @param id as the file has it; blank for an incident, which has none */
    void add(String id) {
        if (id.isEmpty()) {
            return;
        }
        if (size >= MOST) {
            beyond++;
            return;
        }
        if (put(places, hash(id))) {
            size++;
            if (2 * size > places.length) {
                grow();
            }
        } else {
            repeated++;
        }
    }

    /** How many rows have the id of an earlier one. */
    long repeated() {
        return repeated;
    }

    /** How many rows came after as many ids as are kept. */
    long beyond() {
        return beyond;
    }

    /** There are no more of them: only how many came again is kept. */
    void close() {
        places = new long[0];
    }

    private void grow() {
        var larger = new long[2 * places.length];
        Arrays.stream(places).filter(id -> id != 0).forEach(id -> put(larger, id));
        places = larger;
    }

    /** Whether it was not there. */
    private static boolean put(long[] places, long id) {
        int at = (int) (id ^ id >>> 32) & places.length - 1;
        while (places[at] != 0) {
            if (places[at] == id) {
                return false;
            }
            at = at + 1 & places.length - 1;
        }
        places[at] = id;
        return true;
    }

    /** FNV-1a of 64 bits (Fowler, Noll and Vo); never 0, which stands for an empty place. */
    private static long hash(String id) {
        long hash = OFFSET;
        for (int at = 0; at < id.length(); at++) {
            hash = (hash ^ id.charAt(at)) * PRIME;
        }
        return hash == 0 ? 1 : hash;
    }
}
