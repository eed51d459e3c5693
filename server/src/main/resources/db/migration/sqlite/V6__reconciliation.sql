-- Funds held against their ledgers. Never changed or removed.

-- A fund held against its ledger. It came with an event, whose number is its own. The fund goes by the id its book has,
-- or would have. Never changed or removed.
CREATE TABLE reconciliation (
    event  INTEGER NOT NULL PRIMARY KEY REFERENCES event (number),
    fund   TEXT    NOT NULL,
    source TEXT    NOT NULL
);

CREATE INDEX reconciliation_of_fund ON reconciliation (fund, event);

CREATE TRIGGER reconciliation_never_changes BEFORE UPDATE ON reconciliation
BEGIN SELECT raise(ABORT, 'a reconciliation is kept as it is'); END;

CREATE TRIGGER reconciliation_never_goes BEFORE DELETE ON reconciliation
BEGIN SELECT raise(ABORT, 'a reconciliation is kept'); END;

-- What was sent for it, byte for byte: the funding workbook, the ledger's export, the map.
CREATE TABLE reconciliation_file (
    reconciliation INTEGER NOT NULL REFERENCES reconciliation (event),
    part           TEXT    NOT NULL CHECK (part IN ('funding', 'ledger', 'map')),
    name           TEXT    NOT NULL,
    sha256         TEXT    NOT NULL REFERENCES content (sha256),
    PRIMARY KEY (reconciliation, part)
) WITHOUT ROWID;

CREATE TRIGGER reconciliation_file_never_changes BEFORE UPDATE ON reconciliation_file
BEGIN SELECT raise(ABORT, 'what was sent is kept as it is'); END;

CREATE TRIGGER reconciliation_file_never_goes BEFORE DELETE ON reconciliation_file
BEGIN SELECT raise(ABORT, 'what was sent is kept'); END;

-- Each transaction once, by its source, number and line, with the import that first told of it.
CREATE TABLE ledger_transaction (
    source         TEXT    NOT NULL,
    number         TEXT    NOT NULL,
    line           TEXT    NOT NULL,
    reconciliation INTEGER NOT NULL REFERENCES reconciliation (event),
    day            TEXT    NOT NULL,
    pence          INTEGER NOT NULL,
    cost_centre    TEXT    NOT NULL,
    subjective     TEXT    NOT NULL,
    project        TEXT    NOT NULL,
    reference      TEXT    NOT NULL,
    supplier       TEXT    NOT NULL,
    description    TEXT    NOT NULL,
    PRIMARY KEY (source, number, line)
) WITHOUT ROWID;

CREATE INDEX transaction_of_reconciliation ON ledger_transaction (reconciliation);

CREATE TRIGGER ledger_transaction_never_changes BEFORE UPDATE ON ledger_transaction
BEGIN SELECT raise(ABORT, 'a transaction is kept as it was first told'); END;

CREATE TRIGGER ledger_transaction_never_goes BEFORE DELETE ON ledger_transaction
BEGIN SELECT raise(ABORT, 'a transaction is kept'); END;

-- Which transactions an import told of, new or again.
CREATE TABLE ledger_row (
    reconciliation INTEGER NOT NULL REFERENCES reconciliation (event),
    number         TEXT    NOT NULL,
    line           TEXT    NOT NULL,
    PRIMARY KEY (reconciliation, number, line)
) WITHOUT ROWID;

-- What people said of it, and what it came to each time: the newest answer is how it stands.
CREATE TABLE reconciliation_act (
    event          INTEGER NOT NULL PRIMARY KEY REFERENCES event (number),
    reconciliation INTEGER NOT NULL REFERENCES reconciliation (event),
    kind           TEXT    NOT NULL CHECK (kind IN ('reconciled', 'decided', 'prepared', 'signed')),
    said           TEXT    NOT NULL,
    answer         BLOB
);

CREATE INDEX act_of_reconciliation ON reconciliation_act (reconciliation, event);

CREATE TRIGGER reconciliation_act_never_changes BEFORE UPDATE ON reconciliation_act
BEGIN SELECT raise(ABORT, 'what was said is kept as it is'); END;

CREATE TRIGGER reconciliation_act_never_goes BEFORE DELETE ON reconciliation_act
BEGIN SELECT raise(ABORT, 'what was said is kept'); END;
