-- Funds held against their ledgers. Never changed or removed.

-- A fund held against its ledger. It came with an event, whose number is its own. The fund goes by the id its book has,
-- or would have. Never changed or removed.
CREATE TABLE reconciliation (
    event  bigint           NOT NULL PRIMARY KEY REFERENCES event (number),
    fund   text COLLATE "C" NOT NULL,
    source text COLLATE "C" NOT NULL
);

CREATE INDEX reconciliation_of_fund ON reconciliation (fund, event);

CREATE TRIGGER reconciliation_never_changes BEFORE UPDATE ON reconciliation
FOR EACH ROW EXECUTE FUNCTION refuse('a reconciliation is kept as it is');

CREATE TRIGGER reconciliation_never_goes BEFORE DELETE ON reconciliation
FOR EACH ROW EXECUTE FUNCTION refuse('a reconciliation is kept');

CREATE TRIGGER reconciliation_is_never_emptied BEFORE TRUNCATE ON reconciliation
FOR EACH STATEMENT EXECUTE FUNCTION refuse('a reconciliation is kept');

-- What was sent for it, byte for byte: the funding workbook, the ledger's export, the map.
CREATE TABLE reconciliation_file (
    reconciliation bigint           NOT NULL REFERENCES reconciliation (event),
    part           text COLLATE "C" NOT NULL CHECK (part IN ('funding', 'ledger', 'map')),
    name           text COLLATE "C" NOT NULL,
    sha256         text COLLATE "C" NOT NULL REFERENCES content (sha256),
    PRIMARY KEY (reconciliation, part)
);

CREATE TRIGGER reconciliation_file_never_changes BEFORE UPDATE ON reconciliation_file
FOR EACH ROW EXECUTE FUNCTION refuse('what was sent is kept as it is');

CREATE TRIGGER reconciliation_file_never_goes BEFORE DELETE ON reconciliation_file
FOR EACH ROW EXECUTE FUNCTION refuse('what was sent is kept');

CREATE TRIGGER reconciliation_file_is_never_emptied BEFORE TRUNCATE ON reconciliation_file
FOR EACH STATEMENT EXECUTE FUNCTION refuse('what was sent is kept');

-- Each transaction once, by its source, number and line, with the import that first told of it.
CREATE TABLE ledger_transaction (
    source         text COLLATE "C" NOT NULL,
    number         text COLLATE "C" NOT NULL,
    line           text COLLATE "C" NOT NULL,
    reconciliation bigint           NOT NULL REFERENCES reconciliation (event),
    day            text COLLATE "C" NOT NULL,
    pence          bigint           NOT NULL,
    cost_centre    text COLLATE "C" NOT NULL,
    subjective     text COLLATE "C" NOT NULL,
    project        text COLLATE "C" NOT NULL,
    reference      text COLLATE "C" NOT NULL,
    supplier       text COLLATE "C" NOT NULL,
    description    text COLLATE "C" NOT NULL,
    PRIMARY KEY (source, number, line)
);

CREATE INDEX transaction_of_reconciliation ON ledger_transaction (reconciliation);

CREATE TRIGGER ledger_transaction_never_changes BEFORE UPDATE ON ledger_transaction
FOR EACH ROW EXECUTE FUNCTION refuse('a transaction is kept as it was first told');

CREATE TRIGGER ledger_transaction_never_goes BEFORE DELETE ON ledger_transaction
FOR EACH ROW EXECUTE FUNCTION refuse('a transaction is kept');

CREATE TRIGGER ledger_transaction_is_never_emptied BEFORE TRUNCATE ON ledger_transaction
FOR EACH STATEMENT EXECUTE FUNCTION refuse('a transaction is kept');

-- Which transactions an import told of, new or again.
CREATE TABLE ledger_row (
    reconciliation bigint           NOT NULL REFERENCES reconciliation (event),
    number         text COLLATE "C" NOT NULL,
    line           text COLLATE "C" NOT NULL,
    PRIMARY KEY (reconciliation, number, line)
);

-- What people said of it, and what it came to each time: the newest answer is how it stands.
CREATE TABLE reconciliation_act (
    event          bigint           NOT NULL PRIMARY KEY REFERENCES event (number),
    reconciliation bigint           NOT NULL REFERENCES reconciliation (event),
    kind           text COLLATE "C" NOT NULL CHECK (kind IN ('reconciled', 'decided', 'prepared', 'signed')),
    said           text COLLATE "C" NOT NULL,
    answer         bytea
);

CREATE INDEX act_of_reconciliation ON reconciliation_act (reconciliation, event);

CREATE TRIGGER reconciliation_act_never_changes BEFORE UPDATE ON reconciliation_act
FOR EACH ROW EXECUTE FUNCTION refuse('what was said is kept as it is');

CREATE TRIGGER reconciliation_act_never_goes BEFORE DELETE ON reconciliation_act
FOR EACH ROW EXECUTE FUNCTION refuse('what was said is kept');

CREATE TRIGGER reconciliation_act_is_never_emptied BEFORE TRUNCATE ON reconciliation_act
FOR EACH STATEMENT EXECUTE FUNCTION refuse('what was said is kept');
