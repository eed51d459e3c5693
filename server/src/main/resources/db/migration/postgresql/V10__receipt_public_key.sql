-- The public keys of receipts that are signed with a key outside the store. Never changed or removed, so that a receipt
-- can be checked when its key has long been replaced.
CREATE TABLE receipt_public_key (
    event      bigint NOT NULL PRIMARY KEY REFERENCES event (number),
    public_key bytea  NOT NULL UNIQUE
);

CREATE TRIGGER receipt_public_key_never_changes BEFORE UPDATE ON receipt_public_key
FOR EACH ROW EXECUTE FUNCTION refuse('a public key of receipts is kept as it is');

CREATE TRIGGER receipt_public_key_never_goes BEFORE DELETE ON receipt_public_key
FOR EACH ROW EXECUTE FUNCTION refuse('a public key of receipts is kept');

CREATE TRIGGER receipt_public_key_is_never_emptied BEFORE TRUNCATE ON receipt_public_key
FOR EACH STATEMENT EXECUTE FUNCTION refuse('a public key of receipts is kept');
