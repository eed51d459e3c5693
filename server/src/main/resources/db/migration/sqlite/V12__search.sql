-- What books can be found by. Worked out from the workbooks and the record, and worked out again where it is missing;
-- nothing in it is a record of anything.

-- Which versions can be found by their words: of each book the newest, and the newest that was agreed. period_end is the
-- last day of its period; null where the workbook does not say. unread says why nothing of it could be read; empty when
-- it could.
CREATE TABLE indexed_version (
    book       TEXT    NOT NULL,
    number     INTEGER NOT NULL,
    period_end TEXT,
    left_out   INTEGER NOT NULL,
    unread     TEXT    NOT NULL,
    PRIMARY KEY (book, number),
    FOREIGN KEY (book, number) REFERENCES version (book, number)
) WITHOUT ROWID;

-- What people wrote into cells, each with where it stands.
CREATE TABLE cell_text (
    id      INTEGER NOT NULL PRIMARY KEY,
    book    TEXT    NOT NULL,
    number  INTEGER NOT NULL,
    sheet   TEXT    NOT NULL,
    cell    TEXT    NOT NULL,
    heading TEXT    NOT NULL,
    words   TEXT    NOT NULL,
    FOREIGN KEY (book, number) REFERENCES indexed_version (book, number)
);

CREATE INDEX cell_text_of_version ON cell_text (book, number);

CREATE VIRTUAL TABLE cell_word USING fts5(
    words, content = 'cell_text', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');

-- What is taken out leaves nothing behind in the file.
INSERT INTO cell_word (cell_word, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER cell_text_is_found AFTER INSERT ON cell_text
BEGIN INSERT INTO cell_word (rowid, words) VALUES (new.id, new.words); END;

CREATE TRIGGER cell_text_is_found_no_more AFTER DELETE ON cell_text
BEGIN INSERT INTO cell_word (cell_word, rowid, words) VALUES ('delete', old.id, old.words); END;

-- The trace of cells goes with it: it names rows as people called them.
CREATE TRIGGER disposed_is_found_no_more AFTER INSERT ON disposal
BEGIN
    DELETE FROM touched_cell WHERE book = new.book;
    DELETE FROM renamed_row WHERE book = new.book;
    DELETE FROM traced_version WHERE book = new.book;
    DELETE FROM cell_text WHERE book = new.book;
    DELETE FROM indexed_version WHERE book = new.book;
END;

-- Who did something to a book and what they said, by the number of its event.
CREATE VIRTUAL TABLE said_word USING fts5(
    words, who, content = '', tokenize = 'unicode61 remove_diacritics 2');

CREATE TRIGGER said_is_found AFTER INSERT ON event
WHEN new.book IS NOT NULL AND new.act IN ('opened', 'kept', 'submitted', 'approved', 'returned', 'published', 'withdrawn',
                                          'unlocked', 'explained', 'asked to waive', 'waived')
BEGIN
    INSERT INTO said_word (rowid, words, who)
    VALUES (new.number,
            CASE new.act WHEN 'kept' THEN coalesce((SELECT note FROM version v
                                                    WHERE v.book = new.book AND v.number = new.version), '')
                         ELSE new.detail END,
            new.who);
END;

INSERT INTO said_word (rowid, words, who)
SELECT e.number,
       CASE e.act WHEN 'kept' THEN coalesce((SELECT note FROM version v
                                             WHERE v.book = e.book AND v.number = e.version), '')
                  ELSE e.detail END,
       e.who
FROM event e
WHERE e.book IS NOT NULL AND e.act IN ('opened', 'kept', 'submitted', 'approved', 'returned', 'published', 'withdrawn',
                                       'unlocked', 'explained', 'asked to waive', 'waived');

-- Whose acts they are is asked for at every start page.
CREATE INDEX event_actor_of_user ON event_actor (user, event);
