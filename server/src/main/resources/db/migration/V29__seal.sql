-- What each transaction kept beside its events, as one hash for each part of it; the event after is chained to these.
CREATE TABLE seal (
    event  INTEGER NOT NULL REFERENCES event (number),
    part   TEXT    NOT NULL,
    first  INTEGER NOT NULL CHECK (first > 0 AND first <= event),
    sha256 TEXT    NOT NULL CHECK (length(sha256) = 64),
    PRIMARY KEY (event, part)
) WITHOUT ROWID;

CREATE TRIGGER seal_never_changes BEFORE UPDATE ON seal
BEGIN SELECT raise(ABORT, 'a seal is kept as it is'); END;
CREATE TRIGGER seal_never_goes BEFORE DELETE ON seal
BEGIN SELECT raise(ABORT, 'a seal is kept'); END;

CREATE INDEX transaction_of_reconciliation ON ledger_transaction (reconciliation);
CREATE INDEX idempotency_key_of_version ON idempotency_key (book, number);
