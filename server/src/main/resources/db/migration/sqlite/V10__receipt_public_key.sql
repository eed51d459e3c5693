-- The public keys of receipts that are signed with a key outside the store. Never changed or removed, so that a receipt
-- can be checked when its key has long been replaced.
CREATE TABLE receipt_public_key (
    event      INTEGER NOT NULL PRIMARY KEY REFERENCES event (number),
    public_key BLOB    NOT NULL UNIQUE
);

CREATE TRIGGER receipt_public_key_never_changes BEFORE UPDATE ON receipt_public_key
BEGIN SELECT raise(ABORT, 'a public key of receipts is kept as it is'); END;

CREATE TRIGGER receipt_public_key_never_goes BEFORE DELETE ON receipt_public_key
BEGIN SELECT raise(ABORT, 'a public key of receipts is kept'); END;
