-- The year's cycle of a partnership, as it was said and said again, and what people said is done of it. Never changed or
-- removed: the newest counts.

-- owner is the partnership's name as it stands in addresses.
CREATE TABLE year_cycle (
    event       INTEGER NOT NULL PRIMARY KEY REFERENCES event (number),
    partnership TEXT    NOT NULL,
    owner       TEXT    NOT NULL,
    first_day   TEXT    NOT NULL
);

CREATE INDEX year_cycle_of_owner ON year_cycle (owner, event);

CREATE TRIGGER year_cycle_never_changes BEFORE UPDATE ON year_cycle
BEGIN SELECT raise(ABORT, 'a cycle is kept as it was said'); END;

CREATE TRIGGER year_cycle_never_goes BEFORE DELETE ON year_cycle
BEGIN SELECT raise(ABORT, 'a cycle is kept'); END;

-- rule is in words that the service reads, such as 'quarterly'; template and role are empty for none.
CREATE TABLE cycle_step (
    cycle      INTEGER NOT NULL REFERENCES year_cycle (event),
    place      INTEGER NOT NULL,
    id         TEXT    NOT NULL,
    title      TEXT    NOT NULL,
    template   TEXT    NOT NULL,
    rule       TEXT    NOT NULL,
    days_after INTEGER NOT NULL CHECK (days_after >= 0),
    shift      TEXT    NOT NULL CHECK (shift IN ('before', 'after', 'none')),
    role       TEXT    NOT NULL,
    PRIMARY KEY (cycle, place),
    UNIQUE (cycle, id)
) WITHOUT ROWID;

CREATE TRIGGER cycle_step_never_changes BEFORE UPDATE ON cycle_step
BEGIN SELECT raise(ABORT, 'a cycle is kept as it was said'); END;

CREATE TRIGGER cycle_step_never_goes BEFORE DELETE ON cycle_step
BEGIN SELECT raise(ABORT, 'a cycle is kept'); END;

-- That a step is done for a period, or is not after all. occurrence is the step's id and the period as it stands in
-- addresses.
CREATE TABLE cycle_mark (
    event       INTEGER NOT NULL PRIMARY KEY REFERENCES event (number),
    partnership TEXT    NOT NULL,
    owner       TEXT    NOT NULL,
    occurrence  TEXT    NOT NULL,
    done        INTEGER NOT NULL CHECK (done IN (0, 1)),
    note        TEXT    NOT NULL
);

CREATE INDEX cycle_mark_of_owner ON cycle_mark (owner, event);

CREATE TRIGGER cycle_mark_never_changes BEFORE UPDATE ON cycle_mark
BEGIN SELECT raise(ABORT, 'what was said is kept as it is'); END;

CREATE TRIGGER cycle_mark_never_goes BEFORE DELETE ON cycle_mark
BEGIN SELECT raise(ABORT, 'what was said is kept'); END;
