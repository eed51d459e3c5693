package uk.safersheets.store.version;

import uk.safersheets.store.db.Sha256;

/** What stands in a trace for the key of a row, which may be as long as a cell's text. */
final class TracedKey {
    private static final int LONGEST = 200;
    private static final int DIGITS_OF_A_HASH = 64;

    private TracedKey() {}

    /** Whether it stands for itself. PostgreSQL looks nothing up by more than 2,704 bytes, a row's other names among them. */
    static boolean isShort(String key) {
        return key.length() <= LONGEST + DIGITS_OF_A_HASH;
    }

    /** A short key itself; of a long one the beginning, and the hash of the whole. */
    static String of(String key) {
        return isShort(key) ? key : key.substring(0, LONGEST) + Sha256.ofText(key);
    }
}
