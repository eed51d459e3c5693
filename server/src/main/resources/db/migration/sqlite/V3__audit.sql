-- The record of every act, the seals of what was kept with it, and the key that signs receipts. Never changed or removed.

-- Every act, in order, each chained to the one before by its hash: sha256 over the hash before and every field.
CREATE TABLE event (
    number  INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
    at      TEXT    NOT NULL,
    who     TEXT    NOT NULL,
    origin  TEXT    NOT NULL,
    act     TEXT    NOT NULL,
    book    TEXT,
    version INTEGER,
    detail  TEXT    NOT NULL,
    hash    TEXT    NOT NULL CHECK (length(hash) = 64)
);

CREATE INDEX event_of_book ON event (book, number);

CREATE TRIGGER event_never_changes BEFORE UPDATE ON event
BEGIN SELECT raise(ABORT, 'an event is kept as it is'); END;

CREATE TRIGGER event_never_goes BEFORE DELETE ON event
BEGIN SELECT raise(ABORT, 'an event is kept'); END;

-- What each transaction kept beside its events, as one hash for each part of it; the event after is chained to these.
CREATE TABLE seal (
    event  INTEGER NOT NULL REFERENCES event (number),
    part   TEXT    NOT NULL,
    first  INTEGER NOT NULL CHECK (first > 0 AND first <= event),
    sha256 TEXT    NOT NULL CHECK (length(sha256) = 64),
    format INTEGER NOT NULL CHECK (format > 0),
    PRIMARY KEY (event, part)
) WITHOUT ROWID;

CREATE TRIGGER seal_never_changes BEFORE UPDATE ON seal
BEGIN SELECT raise(ABORT, 'a seal is kept as it is'); END;

CREATE TRIGGER seal_never_goes BEFORE DELETE ON seal
BEGIN SELECT raise(ABORT, 'a seal is kept'); END;

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
