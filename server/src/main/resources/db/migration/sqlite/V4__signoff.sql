-- What was said of findings, and rules set aside. The steps of the sign-off are events and nothing else.

-- What officers said of findings, and errors set aside. Each came with an event, whose number is its own; a later
-- explanation of the same finding stands in for the one before. Never changed or removed.
CREATE TABLE explanation (
    event      INTEGER NOT NULL PRIMARY KEY REFERENCES event (number),
    book       TEXT    NOT NULL,
    version    INTEGER NOT NULL,
    rule       TEXT    NOT NULL,
    table_name TEXT,
    row_key    TEXT,
    heading    TEXT,
    message    TEXT    NOT NULL,
    words      TEXT    NOT NULL,
    FOREIGN KEY (book, version) REFERENCES version (book, number)
);

CREATE INDEX explanation_of_book ON explanation (book, event);

CREATE TRIGGER explanation_never_changes BEFORE UPDATE ON explanation
BEGIN SELECT raise(ABORT, 'an explanation is kept as it is'); END;

CREATE TRIGGER explanation_never_goes BEFORE DELETE ON explanation
BEGIN SELECT raise(ABORT, 'an explanation is kept'); END;

CREATE TABLE waiver (
    event       INTEGER NOT NULL PRIMARY KEY REFERENCES event (number),
    book        TEXT    NOT NULL,
    version     INTEGER NOT NULL,
    rule        TEXT    NOT NULL,
    table_name  TEXT,
    row_key     TEXT,
    heading     TEXT,
    asked_by    TEXT    NOT NULL,
    approved_by TEXT    NOT NULL,
    why         TEXT    NOT NULL,
    until       TEXT    NOT NULL,
    FOREIGN KEY (book, version) REFERENCES version (book, number)
);

CREATE INDEX waiver_of_book ON waiver (book, event);

CREATE TRIGGER waiver_never_changes BEFORE UPDATE ON waiver
BEGIN SELECT raise(ABORT, 'a waiver is kept as it is'); END;

CREATE TRIGGER waiver_never_goes BEFORE DELETE ON waiver
BEGIN SELECT raise(ABORT, 'a waiver is kept'); END;

CREATE INDEX event_step ON event (book, number)
    WHERE act IN ('submitted', 'approved', 'returned', 'published', 'withdrawn', 'unlocked');
