-- What one body asks of many partnerships, and what was done in it. Never changed or removed: how each stands follows
-- from what was done.

-- owner is the body's name as it stands in addresses. first_day and last_day are empty where the period does not say.
CREATE TABLE collection (
    event         INTEGER NOT NULL PRIMARY KEY REFERENCES event (number),
    number        INTEGER NOT NULL UNIQUE CHECK (number > 0),
    name          TEXT    NOT NULL,
    body          TEXT    NOT NULL,
    owner         TEXT    NOT NULL,
    template      TEXT    NOT NULL,
    least_version INTEGER NOT NULL CHECK (least_version > 0),
    period        TEXT    NOT NULL,
    first_day     TEXT    NOT NULL,
    last_day      TEXT    NOT NULL,
    due           TEXT    NOT NULL,
    shared        INTEGER NOT NULL CHECK (shared IN (0, 1)),
    notes         TEXT    NOT NULL
);

CREATE TRIGGER collection_never_changes BEFORE UPDATE ON collection
BEGIN SELECT raise(ABORT, 'a collection is kept as it is'); END;

CREATE TRIGGER collection_never_goes BEFORE DELETE ON collection
BEGIN SELECT raise(ABORT, 'a collection is kept'); END;

-- In the order of the panel.
CREATE TABLE collection_partnership (
    collection  INTEGER NOT NULL REFERENCES collection (event),
    place       INTEGER NOT NULL,
    partnership TEXT    NOT NULL,
    owner       TEXT    NOT NULL,
    PRIMARY KEY (collection, place),
    UNIQUE (collection, owner)
) WITHOUT ROWID;

CREATE INDEX collection_of_partnership ON collection_partnership (owner, collection);

CREATE TRIGGER collection_partnership_never_changes BEFORE UPDATE ON collection_partnership
BEGIN SELECT raise(ABORT, 'a collection is kept as it is'); END;

CREATE TRIGGER collection_partnership_never_goes BEFORE DELETE ON collection_partnership
BEGIN SELECT raise(ABORT, 'a collection is kept'); END;

-- partnership is empty for what is about all of them, day but for a day that was moved, book and version but for what
-- was given.
CREATE TABLE collection_act (
    event       INTEGER NOT NULL PRIMARY KEY REFERENCES event (number),
    collection  INTEGER NOT NULL REFERENCES collection (event),
    kind        TEXT    NOT NULL CHECK (kind IN ('given', 'returned', 'accepted', 'exempted', 'moved', 'closed')),
    partnership TEXT    NOT NULL,
    book        TEXT,
    version     INTEGER,
    reason      TEXT    NOT NULL,
    day         TEXT    NOT NULL,
    CHECK ((kind = 'given') = (version IS NOT NULL)),
    FOREIGN KEY (book, version) REFERENCES version (book, number)
);

CREATE INDEX collection_act_of_collection ON collection_act (collection, event);

CREATE TRIGGER collection_act_never_changes BEFORE UPDATE ON collection_act
BEGIN SELECT raise(ABORT, 'what was done in a collection is kept as it is'); END;

CREATE TRIGGER collection_act_never_goes BEFORE DELETE ON collection_act
BEGIN SELECT raise(ABORT, 'what was done in a collection is kept'); END;
