-- What the service keeps. Nothing here is ever changed or removed: the triggers at the end refuse it.

-- Every workbook, once, under its hash.
CREATE TABLE content (
    sha256 TEXT    NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
    size   INTEGER NOT NULL CHECK (size = length(bytes)),
    bytes  BLOB    NOT NULL
);

-- sent_sha256 is what was registered; sha256 is what is kept, which carries its version number inside.
CREATE TABLE template_version (
    template      TEXT    NOT NULL,
    number        INTEGER NOT NULL CHECK (number > 0),
    title         TEXT    NOT NULL,
    sha256        TEXT    NOT NULL REFERENCES content (sha256),
    sent_sha256   TEXT    NOT NULL,
    registered_at TEXT    NOT NULL,
    registered_by TEXT    NOT NULL,
    PRIMARY KEY (template, number),
    UNIQUE (template, sent_sha256)
);

CREATE TABLE template_retirement (
    template   TEXT    NOT NULL,
    number     INTEGER NOT NULL,
    retired_at TEXT    NOT NULL,
    retired_by TEXT    NOT NULL,
    PRIMARY KEY (template, number),
    FOREIGN KEY (template, number) REFERENCES template_version (template, number)
);

CREATE TABLE book (
    id          TEXT NOT NULL PRIMARY KEY,
    partnership TEXT NOT NULL,
    template    TEXT NOT NULL,
    period      TEXT NOT NULL,
    created_at  TEXT NOT NULL,
    created_by  TEXT NOT NULL
);

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

-- An answered request, so that the same one sent again gets the same answer.
CREATE TABLE idempotency_key (
    book           TEXT    NOT NULL,
    key            TEXT    NOT NULL,
    request_sha256 TEXT    NOT NULL,
    number         INTEGER NOT NULL,
    PRIMARY KEY (book, key),
    FOREIGN KEY (book, number) REFERENCES version (book, number)
) WITHOUT ROWID;

CREATE TRIGGER content_never_changes BEFORE UPDATE ON content
BEGIN SELECT raise(ABORT, 'content is kept as it is'); END;
CREATE TRIGGER content_never_goes BEFORE DELETE ON content
BEGIN SELECT raise(ABORT, 'content is kept'); END;

CREATE TRIGGER template_version_never_changes BEFORE UPDATE ON template_version
BEGIN SELECT raise(ABORT, 'a template version is kept as it is'); END;
CREATE TRIGGER template_version_never_goes BEFORE DELETE ON template_version
BEGIN SELECT raise(ABORT, 'a template version is kept'); END;

CREATE TRIGGER template_retirement_never_changes BEFORE UPDATE ON template_retirement
BEGIN SELECT raise(ABORT, 'a retirement is kept as it is'); END;
CREATE TRIGGER template_retirement_never_goes BEFORE DELETE ON template_retirement
BEGIN SELECT raise(ABORT, 'a retirement is kept'); END;

CREATE TRIGGER book_never_changes BEFORE UPDATE ON book
BEGIN SELECT raise(ABORT, 'a book is kept as it is'); END;
CREATE TRIGGER book_never_goes BEFORE DELETE ON book
BEGIN SELECT raise(ABORT, 'a book is kept'); END;

CREATE TRIGGER version_never_changes BEFORE UPDATE ON version
BEGIN SELECT raise(ABORT, 'a version is kept as it is'); END;
CREATE TRIGGER version_never_goes BEFORE DELETE ON version
BEGIN SELECT raise(ABORT, 'a version is kept'); END;

CREATE TRIGGER idempotency_key_never_changes BEFORE UPDATE ON idempotency_key
BEGIN SELECT raise(ABORT, 'an answered request is kept as it is'); END;
CREATE TRIGGER idempotency_key_never_goes BEFORE DELETE ON idempotency_key
BEGIN SELECT raise(ABORT, 'an answered request is kept'); END;
