-- Figures that others publish, as they were imported, and what names in their files mean. Never changed or removed: a
-- corrected month comes with another import, and the newest that has it counts.

-- number counts the imports of one partnership; owner is its name as it stands in addresses. geography is what the areas
-- are, such as a column of a lookup: figures of one are never joined with those of another.
CREATE TABLE import (
    event       INTEGER NOT NULL PRIMARY KEY REFERENCES event (number),
    id          TEXT    NOT NULL UNIQUE,
    partnership TEXT    NOT NULL,
    owner       TEXT    NOT NULL,
    number      INTEGER NOT NULL CHECK (number > 0),
    kind        TEXT    NOT NULL,
    geography   TEXT    NOT NULL,
    vintage     TEXT    NOT NULL,
    licence     TEXT    NOT NULL,
    UNIQUE (owner, number)
);

CREATE INDEX import_of_kind ON import (owner, kind, geography, event);

CREATE TRIGGER import_never_changes BEFORE UPDATE ON import
BEGIN SELECT raise(ABORT, 'an import is kept as it is'); END;

CREATE TRIGGER import_never_goes BEFORE DELETE ON import
BEGIN SELECT raise(ABORT, 'an import is kept'); END;

CREATE TABLE import_file (
    import INTEGER NOT NULL REFERENCES import (event),
    place  INTEGER NOT NULL,
    name   TEXT    NOT NULL,
    sha256 TEXT    NOT NULL CHECK (length(sha256) = 64),
    rows   INTEGER NOT NULL,
    PRIMARY KEY (import, place)
) WITHOUT ROWID;

CREATE TRIGGER import_file_never_changes BEFORE UPDATE ON import_file
BEGIN SELECT raise(ABORT, 'an import is kept as it is'); END;

CREATE TRIGGER import_file_never_goes BEFORE DELETE ON import_file
BEGIN SELECT raise(ABORT, 'an import is kept'); END;

-- total is the sum of the period's counts.
CREATE TABLE import_period (
    import    INTEGER NOT NULL REFERENCES import (event),
    name      TEXT    NOT NULL,
    first_day TEXT    NOT NULL,
    last_day  TEXT    NOT NULL,
    total     INTEGER NOT NULL,
    PRIMARY KEY (import, name)
) WITHOUT ROWID;

CREATE TRIGGER import_period_never_changes BEFORE UPDATE ON import_period
BEGIN SELECT raise(ABORT, 'an import is kept as it is'); END;

CREATE TRIGGER import_period_never_goes BEFORE DELETE ON import_period
BEGIN SELECT raise(ABORT, 'an import is kept'); END;

CREATE TABLE import_count (
    import INTEGER NOT NULL,
    period TEXT    NOT NULL,
    area   TEXT    NOT NULL,
    type   TEXT    NOT NULL,
    count  INTEGER NOT NULL,
    PRIMARY KEY (import, period, area, type),
    FOREIGN KEY (import, period) REFERENCES import_period (import, name)
) WITHOUT ROWID;

CREATE TRIGGER import_count_never_changes BEFORE UPDATE ON import_count
BEGIN SELECT raise(ABORT, 'an import is kept as it is'); END;

CREATE TRIGGER import_count_never_goes BEFORE DELETE ON import_count
BEGIN SELECT raise(ABORT, 'an import is kept'); END;

CREATE TABLE import_membership (
    import INTEGER NOT NULL REFERENCES import (event),
    place  INTEGER NOT NULL,
    code   TEXT    NOT NULL,
    name   TEXT    NOT NULL,
    whole  TEXT    NOT NULL,
    PRIMARY KEY (import, place)
) WITHOUT ROWID;

CREATE TRIGGER import_membership_never_changes BEFORE UPDATE ON import_membership
BEGIN SELECT raise(ABORT, 'an import is kept as it is'); END;

CREATE TRIGGER import_membership_never_goes BEFORE DELETE ON import_membership
BEGIN SELECT raise(ABORT, 'an import is kept'); END;

-- Rows that were read and are in no count, by the reason in words.
CREATE TABLE import_unplaced (
    import INTEGER NOT NULL REFERENCES import (event),
    reason TEXT    NOT NULL,
    rows   INTEGER NOT NULL,
    PRIMARY KEY (import, reason)
) WITHOUT ROWID;

CREATE TRIGGER import_unplaced_never_changes BEFORE UPDATE ON import_unplaced
BEGIN SELECT raise(ABORT, 'an import is kept as it is'); END;

CREATE TRIGGER import_unplaced_never_goes BEFORE DELETE ON import_unplaced
BEGIN SELECT raise(ABORT, 'an import is kept'); END;

CREATE TABLE import_note (
    import INTEGER NOT NULL REFERENCES import (event),
    place  INTEGER NOT NULL,
    note   TEXT    NOT NULL,
    PRIMARY KEY (import, place)
) WITHOUT ROWID;

CREATE TRIGGER import_note_never_changes BEFORE UPDATE ON import_note
BEGIN SELECT raise(ABORT, 'an import is kept as it is'); END;

CREATE TRIGGER import_note_never_goes BEFORE DELETE ON import_note
BEGIN SELECT raise(ABORT, 'an import is kept'); END;

-- A day from which an area is another one, with one of those that it was until then; was is empty where there is none.
CREATE TABLE import_break (
    import INTEGER NOT NULL REFERENCES import (event),
    area   TEXT    NOT NULL,
    day    TEXT    NOT NULL,
    was    TEXT    NOT NULL,
    PRIMARY KEY (import, area, day, was)
) WITHOUT ROWID;

CREATE TRIGGER import_break_never_changes BEFORE UPDATE ON import_break
BEGIN SELECT raise(ABORT, 'an import is kept as it is'); END;

CREATE TRIGGER import_break_never_goes BEFORE DELETE ON import_break
BEGIN SELECT raise(ABORT, 'an import is kept'); END;

-- A period that counted from an earlier import until this one came. differing is how many areas and types have another
-- count now.
CREATE TABLE import_replaced (
    import    INTEGER NOT NULL,
    period    TEXT    NOT NULL,
    earlier   INTEGER NOT NULL CHECK (earlier < import),
    differing INTEGER NOT NULL,
    PRIMARY KEY (import, period),
    FOREIGN KEY (import, period) REFERENCES import_period (import, name),
    FOREIGN KEY (earlier, period) REFERENCES import_period (import, name)
) WITHOUT ROWID;

CREATE TRIGGER import_replaced_never_changes BEFORE UPDATE ON import_replaced
BEGIN SELECT raise(ABORT, 'an import is kept as it is'); END;

CREATE TRIGGER import_replaced_never_goes BEFORE DELETE ON import_replaced
BEGIN SELECT raise(ABORT, 'an import is kept'); END;

-- What a name of an area or a type in files of one kind means for periods that begin on a day or later; means is empty
-- where it stands for itself again.
CREATE TABLE import_name (
    event       INTEGER NOT NULL PRIMARY KEY REFERENCES event (number),
    partnership TEXT    NOT NULL,
    owner       TEXT    NOT NULL,
    kind        TEXT    NOT NULL,
    what        TEXT    NOT NULL CHECK (what IN ('area', 'type')),
    name        TEXT    NOT NULL,
    means       TEXT    NOT NULL,
    valid_from  TEXT    NOT NULL
);

CREATE INDEX import_name_of_owner ON import_name (owner, kind, event);

CREATE TRIGGER import_name_never_changes BEFORE UPDATE ON import_name
BEGIN SELECT raise(ABORT, 'what a name means is kept as it is'); END;

CREATE TRIGGER import_name_never_goes BEFORE DELETE ON import_name
BEGIN SELECT raise(ABORT, 'what a name means is kept'); END;
