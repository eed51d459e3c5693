-- Which version did something to which cell. Worked out from the workbooks; nothing in it is a record of anything.

-- Which version did something to which cell, so that the story of a cell reads those versions and no other. Worked out
-- from the workbooks, and worked out again where it is missing; nothing in it is a record of anything.

-- before is the version it was laid beside: the last one whose frame was right; 0 for the first. One whose own frame is
-- broken is left out of every story.
CREATE TABLE traced_version (
    book     text COLLATE "C" NOT NULL,
    number   bigint           NOT NULL,
    before   bigint           NOT NULL,
    left_out bigint           NOT NULL,
    PRIMARY KEY (book, number),
    FOREIGN KEY (book, number) REFERENCES version (book, number)
);

CREATE INDEX left_out_version ON traced_version (book, number) WHERE left_out = 1;

-- Names as they are compared: tidy and in lower case. Without a heading it stands for a whole row that was added, removed
-- or renamed; without a table for a named cell.
CREATE TABLE touched_cell (
    book       text COLLATE "C" NOT NULL,
    table_name text COLLATE "C" NOT NULL,
    row_key    text COLLATE "C" NOT NULL,
    heading    text COLLATE "C" NOT NULL,
    number     bigint           NOT NULL,
    PRIMARY KEY (book, table_name, row_key, heading, number),
    FOREIGN KEY (book, number) REFERENCES traced_version (book, number)
);

-- Which version gave a row another key, so that a story asked for by an old name goes on under the new one. Keys are as they
-- are compared, but to_key, which is as people wrote it. Worked out with the rest of the trace, which starts anew.
CREATE TABLE renamed_row (
    book       text COLLATE "C" NOT NULL,
    table_name text COLLATE "C" NOT NULL,
    from_key   text COLLATE "C" NOT NULL,
    number     bigint           NOT NULL,
    to_key     text COLLATE "C" NOT NULL,
    PRIMARY KEY (book, table_name, from_key, number),
    FOREIGN KEY (book, number) REFERENCES traced_version (book, number)
);
