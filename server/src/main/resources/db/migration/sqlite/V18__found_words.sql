-- Each word once of each version that can be found and of what was said of each book, so that a search costs what it asks
-- for. Worked out from the rows of V12, as they are.

-- Where words are found: a version or, with number 0, what was said of a book.
CREATE TABLE word_source (
    id     INTEGER NOT NULL PRIMARY KEY,
    book   TEXT    NOT NULL REFERENCES book (id),
    number INTEGER NOT NULL CHECK (number >= 0),
    UNIQUE (book, number)
);

-- Its words, without case and accents, of a long one the first 64 characters.
CREATE TABLE source_word (
    source INTEGER NOT NULL REFERENCES word_source (id),
    word   TEXT    NOT NULL,
    PRIMARY KEY (source, word)
) WITHOUT ROWID;

CREATE INDEX source_word_by_word ON source_word (word, source);

CREATE TRIGGER indexed_version_is_found_no_more AFTER DELETE ON indexed_version
BEGIN
    DELETE FROM source_word
    WHERE source = (SELECT id FROM word_source WHERE book = old.book AND number = old.number);
    DELETE FROM word_source WHERE book = old.book AND number = old.number;
END;

CREATE VIRTUAL TABLE temp.cell_term USING fts5vocab(main, cell_word, instance);
CREATE VIRTUAL TABLE temp.said_term USING fts5vocab(main, said_word, instance);

INSERT INTO word_source (book, number) SELECT book, number FROM indexed_version UNION ALL SELECT id, 0 FROM book;

INSERT INTO source_word (source, word)
SELECT DISTINCT s.id, substr(w.term, 1, 64)
FROM temp.cell_term w
JOIN cell_text t ON t.id = w.doc
JOIN word_source s ON s.book = t.book AND s.number = t.number;

INSERT INTO source_word (source, word)
SELECT DISTINCT s.id, substr(w.term, 1, 64)
FROM temp.said_term w
JOIN event e ON e.number = w.doc
JOIN word_source s ON s.book = e.book AND s.number = 0;

DROP TABLE temp.cell_term;
DROP TABLE temp.said_term;
