-- Books, their versions and workbooks, late work, and what was disposed of. Nothing here is ever changed or removed but
-- what a disposal empties: the triggers refuse it.

-- Every workbook, once, under its hash.
CREATE TABLE content (
    sha256 TEXT    NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
    size   INTEGER NOT NULL CHECK (size = length(bytes)),
    bytes  BLOB    NOT NULL
);

CREATE TRIGGER content_never_goes BEFORE DELETE ON content
BEGIN SELECT raise(ABORT, 'content is kept'); END;

-- Content may be emptied once there is a disposal, and filled again when somebody submits the same bytes elsewhere.
CREATE TRIGGER content_never_changes BEFORE UPDATE ON content
WHEN NOT (new.sha256 = old.sha256 AND (old.size = 0 OR new.size = 0 AND EXISTS (SELECT 1 FROM disposal)))
BEGIN SELECT raise(ABORT, 'content is kept as it is'); END;

CREATE TABLE book (
    id          TEXT NOT NULL PRIMARY KEY,
    partnership TEXT NOT NULL,
    template    TEXT NOT NULL,
    period      TEXT NOT NULL,
    created_at  TEXT NOT NULL,
    created_by  TEXT NOT NULL
);

CREATE TRIGGER book_never_changes BEFORE UPDATE ON book
BEGIN SELECT raise(ABORT, 'a book is kept as it is'); END;

CREATE TRIGGER book_never_goes BEFORE DELETE ON book
BEGIN SELECT raise(ABORT, 'a book is kept'); END;

-- base is the version the work started from. findings is JSON, compressed with gzip, as it was found on that day.
CREATE TABLE version (
    book             TEXT    NOT NULL REFERENCES book (id),
    number           INTEGER NOT NULL CHECK (number > 0),
    base             INTEGER NOT NULL CHECK (base >= 0 AND base < number),
    sha256           TEXT    NOT NULL REFERENCES content (sha256),
    created_at       TEXT    NOT NULL,
    author           TEXT    NOT NULL,
    role             TEXT    NOT NULL,
    note             TEXT    NOT NULL,
    template_version TEXT    NOT NULL,
    errors           INTEGER NOT NULL,
    queries          INTEGER NOT NULL,
    notes            INTEGER NOT NULL,
    not_checked      INTEGER NOT NULL,
    findings         BLOB    NOT NULL,
    PRIMARY KEY (book, number)
);

CREATE TRIGGER version_never_goes BEFORE DELETE ON version
BEGIN SELECT raise(ABORT, 'a version is kept'); END;

CREATE TRIGGER version_never_changes BEFORE UPDATE OF book, number, base, sha256, created_at, author, role, note,
    template_version, errors, queries, notes, not_checked ON version
BEGIN SELECT raise(ABORT, 'a version is kept as it is'); END;

CREATE TRIGGER version_findings_never_change BEFORE UPDATE OF findings ON version
WHEN NOT EXISTS (SELECT 1 FROM disposal WHERE book = old.book)
BEGIN SELECT raise(ABORT, 'findings are kept as they are'); END;

-- An answered request, so that the same one sent again gets the same answer.
CREATE TABLE idempotency_key (
    book           TEXT    NOT NULL,
    key            TEXT    NOT NULL,
    request_sha256 TEXT    NOT NULL,
    number         INTEGER NOT NULL,
    PRIMARY KEY (book, key),
    FOREIGN KEY (book, number) REFERENCES version (book, number)
) WITHOUT ROWID;

CREATE INDEX idempotency_key_of_version ON idempotency_key (book, number);

CREATE TRIGGER idempotency_key_never_changes BEFORE UPDATE ON idempotency_key
BEGIN SELECT raise(ABORT, 'an answered request is kept as it is'); END;

CREATE TRIGGER idempotency_key_never_goes BEFORE DELETE ON idempotency_key
BEGIN SELECT raise(ABORT, 'an answered request is kept'); END;

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

CREATE TRIGGER late_submission_never_changes BEFORE UPDATE ON late_submission
BEGIN SELECT raise(ABORT, 'a late submission is kept as it is'); END;

CREATE TRIGGER late_submission_never_goes BEFORE DELETE ON late_submission
BEGIN SELECT raise(ABORT, 'a late submission is kept'); END;

-- The second parent of a version that joins two people's work; the first is the version's base.
CREATE TABLE second_parent (
    book            TEXT    NOT NULL,
    number          INTEGER NOT NULL,
    late_submission TEXT    NOT NULL REFERENCES late_submission (id),
    PRIMARY KEY (book, number),
    FOREIGN KEY (book, number) REFERENCES version (book, number)
) WITHOUT ROWID;

CREATE TRIGGER second_parent_never_changes BEFORE UPDATE ON second_parent
BEGIN SELECT raise(ABORT, 'a parent is kept as it is'); END;

CREATE TRIGGER second_parent_never_goes BEFORE DELETE ON second_parent
BEGIN SELECT raise(ABORT, 'a parent is kept'); END;

-- Books disposed of after their period. The book, its versions and the record stay; the workbooks and findings go.
CREATE TABLE disposal (
    book  TEXT    NOT NULL PRIMARY KEY REFERENCES book (id),
    event INTEGER NOT NULL REFERENCES event (number)
);

CREATE TRIGGER disposal_never_changes BEFORE UPDATE ON disposal
BEGIN SELECT raise(ABORT, 'a disposal is kept as it is'); END;

CREATE TRIGGER disposal_never_goes BEFORE DELETE ON disposal
BEGIN SELECT raise(ABORT, 'a disposal is kept'); END;
