-- What the nodes of one installation tell one another. None of it is a record of anything: it is replaced, and goes when
-- its time is over. Where one process has the store to itself, all of it stays empty.

-- Keys that every node must have the same of.
CREATE TABLE node_key (
    name  TEXT NOT NULL PRIMARY KEY,
    value BLOB NOT NULL
) WITHOUT ROWID;

-- What is handed over once. code is the hash of the code that gets it; content is closed with that code, so that nobody who
-- reads the store can open it. Moments are in milliseconds since 1970.
CREATE TABLE node_hand_over (
    kind       TEXT    NOT NULL,
    code       TEXT    NOT NULL,
    owner      TEXT    NOT NULL,
    size       INTEGER NOT NULL,
    content    BLOB    NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (kind, code)
);

-- When everything would be theirs again who ask often, in microseconds since 1970. who is a hash.
CREATE TABLE node_rate (
    who      TEXT    NOT NULL PRIMARY KEY,
    whole_at INTEGER NOT NULL
) WITHOUT ROWID;

-- How much was used on a day (UTC). name is a hash.
CREATE TABLE node_count (
    day  TEXT    NOT NULL,
    name TEXT    NOT NULL,
    used INTEGER NOT NULL,
    PRIMARY KEY (day, name)
) WITHOUT ROWID;

-- An import from when it was asked for until a day after it ended without anything kept. Who reads it says now and then
-- that they are at it (beat_at, in microseconds since 1970); is_wanted is 0 when somebody stopped it.
CREATE TABLE node_import (
    id          TEXT    NOT NULL PRIMARY KEY,
    partnership TEXT    NOT NULL,
    kind        TEXT    NOT NULL,
    files       TEXT    NOT NULL,
    asked_by    TEXT    NOT NULL,
    asked_at    TEXT    NOT NULL,
    state       TEXT    NOT NULL,
    ahead       INTEGER NOT NULL,
    file        TEXT    NOT NULL,
    done        INTEGER NOT NULL,
    whole       INTEGER NOT NULL,
    row_count   INTEGER NOT NULL,
    problem     TEXT,
    is_wanted   INTEGER NOT NULL,
    beat_at     INTEGER NOT NULL
) WITHOUT ROWID;
