-- Work that came too late, kept whole until its author says how it joins what came first. Never changed or removed.
CREATE TABLE late_submission (
    id           TEXT    NOT NULL PRIMARY KEY,
    book         TEXT    NOT NULL REFERENCES book (id),
    base         INTEGER NOT NULL CHECK (base > 0),
    sha256       TEXT    NOT NULL REFERENCES content (sha256),
    submitted_at TEXT    NOT NULL,
    author       TEXT    NOT NULL,
    role         TEXT    NOT NULL,
    note         TEXT    NOT NULL,
    FOREIGN KEY (book, base) REFERENCES version (book, number)
);

-- The second parent of a version that joins two people's work; the first is the version's base.
CREATE TABLE second_parent (
    book            TEXT    NOT NULL,
    number          INTEGER NOT NULL,
    late_submission TEXT    NOT NULL REFERENCES late_submission (id),
    PRIMARY KEY (book, number),
    FOREIGN KEY (book, number) REFERENCES version (book, number)
) WITHOUT ROWID;

CREATE TRIGGER late_submission_never_changes BEFORE UPDATE ON late_submission
BEGIN SELECT raise(ABORT, 'a late submission is kept as it is'); END;
CREATE TRIGGER late_submission_never_goes BEFORE DELETE ON late_submission
BEGIN SELECT raise(ABORT, 'a late submission is kept'); END;

CREATE TRIGGER second_parent_never_changes BEFORE UPDATE ON second_parent
BEGIN SELECT raise(ABORT, 'a parent is kept as it is'); END;
CREATE TRIGGER second_parent_never_goes BEFORE DELETE ON second_parent
BEGIN SELECT raise(ABORT, 'a parent is kept'); END;
