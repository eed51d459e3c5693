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
