-- What the nodes of one installation tell one another. None of it is a record of anything: it is replaced, and goes when
-- its time is over. Where one process has the store to itself, all of it stays empty.

-- Keys that every node must have the same of.
CREATE TABLE node_key (
    name  text COLLATE "C" NOT NULL PRIMARY KEY,
    value bytea            NOT NULL
);

-- What is handed over once. code is the hash of the code that gets it; content is closed with that code, so that nobody who
-- reads the store can open it. Moments are in milliseconds since 1970.
CREATE TABLE node_hand_over (
    kind       text COLLATE "C" NOT NULL,
    code       text COLLATE "C" NOT NULL,
    owner      text COLLATE "C" NOT NULL,
    size       bigint           NOT NULL,
    content    bytea            NOT NULL,
    expires_at bigint           NOT NULL,
    PRIMARY KEY (kind, code)
);

-- When everything would be theirs again who ask often, in microseconds since 1970. who is a hash. It need not outlive a
-- crash.
CREATE UNLOGGED TABLE node_rate (
    who      text COLLATE "C" NOT NULL PRIMARY KEY,
    whole_at bigint           NOT NULL
);

-- How much was used on a day (UTC). name is a hash. It need not outlive a crash.
CREATE UNLOGGED TABLE node_count (
    day  text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    used bigint           NOT NULL,
    PRIMARY KEY (day, name)
);

-- An import from when it was asked for until a day after it ended without anything kept. Who reads it says now and then
-- that they are at it (beat_at, in microseconds since 1970); is_wanted is 0 when somebody stopped it.
CREATE TABLE node_import (
    id          text COLLATE "C" NOT NULL PRIMARY KEY,
    partnership text COLLATE "C" NOT NULL,
    kind        text COLLATE "C" NOT NULL,
    files       text COLLATE "C" NOT NULL,
    asked_by    text COLLATE "C" NOT NULL,
    asked_at    text COLLATE "C" NOT NULL,
    state       text COLLATE "C" NOT NULL,
    ahead       bigint           NOT NULL,
    file        text COLLATE "C" NOT NULL,
    done        bigint           NOT NULL,
    whole       bigint           NOT NULL,
    row_count   bigint           NOT NULL,
    problem     text COLLATE "C",
    is_wanted   bigint           NOT NULL,
    beat_at     bigint           NOT NULL
);
