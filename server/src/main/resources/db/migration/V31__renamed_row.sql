-- Which version gave a row another key, so that a story asked for by an old name goes on under the new one. Keys are as they
-- are compared, but to_key, which is as people wrote it. Worked out with the rest of the trace, which starts anew.
CREATE TABLE renamed_row (
    book       TEXT    NOT NULL,
    table_name TEXT    NOT NULL,
    from_key   TEXT    NOT NULL,
    number     INTEGER NOT NULL,
    to_key     TEXT    NOT NULL,
    PRIMARY KEY (book, table_name, from_key, number),
    FOREIGN KEY (book, number) REFERENCES traced_version (book, number)
) WITHOUT ROWID;

DELETE FROM touched_cell;
DELETE FROM traced_version;
