package uk.safersheets.store.db;

/** Told what is wrong with the tables, keys and guards of a store. */
public interface Looked {
    /** @param where what it is about, to stand before what is wrong with it */
    void damaged(String where, String what);

    /** What is not wrong, and should be known. */
    void note(String words);
}
