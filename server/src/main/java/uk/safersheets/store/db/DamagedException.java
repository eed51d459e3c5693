package uk.safersheets.store.db;

import java.sql.SQLException;

/** What is read from the store is not what was kept, whichever store it is. */
public final class DamagedException extends SQLException {
    private static final long serialVersionUID = 1;

    /** @param what is not as it was kept, a whole sentence or the start of one */
    public DamagedException(String what) {
        super(what);
    }
}
