-- The key that signs receipts: made once, at the first receipt. It goes along with a backup, and never changes.
CREATE TABLE receipt_key (
    only        INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
    public_key  BLOB    NOT NULL,
    private_key BLOB    NOT NULL,
    made_at     TEXT    NOT NULL
);
CREATE TRIGGER receipt_key_never_changes BEFORE UPDATE ON receipt_key
BEGIN SELECT raise(ABORT, 'the receipt key is kept as it is'); END;
CREATE TRIGGER receipt_key_never_goes BEFORE DELETE ON receipt_key
BEGIN SELECT raise(ABORT, 'the receipt key is kept'); END;
