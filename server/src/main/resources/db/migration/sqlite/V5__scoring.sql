-- What agencies scored, each for itself, and what was agreed from it. Never changed or removed.

-- One agency's own scores of a version, kept whole. It came with an event, whose number is its own; a later one of the
-- same agency on the same version stands in for the one before, and both stay. Never changed or removed.
CREATE TABLE scoring (
    event  INTEGER NOT NULL PRIMARY KEY REFERENCES event (number),
    book   TEXT    NOT NULL,
    base   INTEGER NOT NULL CHECK (base > 0),
    agency TEXT    NOT NULL,
    sha256 TEXT    NOT NULL REFERENCES content (sha256),
    FOREIGN KEY (book, base) REFERENCES version (book, number)
);

CREATE INDEX scoring_of_book ON scoring (book, event);

CREATE TRIGGER scoring_never_changes BEFORE UPDATE ON scoring
BEGIN SELECT raise(ABORT, 'a scoring is kept as it is'); END;

CREATE TRIGGER scoring_never_goes BEFORE DELETE ON scoring
BEGIN SELECT raise(ABORT, 'a scoring is kept'); END;

-- What a version was agreed from, beside its base.
CREATE TABLE agreed_scoring (
    book    TEXT    NOT NULL,
    number  INTEGER NOT NULL,
    scoring INTEGER NOT NULL REFERENCES scoring (event),
    PRIMARY KEY (book, number, scoring),
    FOREIGN KEY (book, number) REFERENCES version (book, number)
) WITHOUT ROWID;

CREATE TRIGGER agreed_scoring_never_changes BEFORE UPDATE ON agreed_scoring
BEGIN SELECT raise(ABORT, 'an agreement is kept as it is'); END;

CREATE TRIGGER agreed_scoring_never_goes BEFORE DELETE ON agreed_scoring
BEGIN SELECT raise(ABORT, 'an agreement is kept'); END;
