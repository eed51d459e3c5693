-- What one body asks of many partnerships, and what was done in it. Never changed or removed: how each stands follows
-- from what was done.

-- owner is the body's name as it stands in addresses. first_day and last_day are empty where the period does not say.
CREATE TABLE collection (
    event         bigint           NOT NULL PRIMARY KEY REFERENCES event (number),
    number        bigint           NOT NULL UNIQUE CHECK (number > 0),
    name          text COLLATE "C" NOT NULL,
    body          text COLLATE "C" NOT NULL,
    owner         text COLLATE "C" NOT NULL,
    template      text COLLATE "C" NOT NULL,
    least_version bigint           NOT NULL CHECK (least_version > 0),
    period        text COLLATE "C" NOT NULL,
    first_day     text COLLATE "C" NOT NULL,
    last_day      text COLLATE "C" NOT NULL,
    due           text COLLATE "C" NOT NULL,
    shared        bigint           NOT NULL CHECK (shared IN (0, 1)),
    notes         text COLLATE "C" NOT NULL
);

CREATE TRIGGER collection_never_changes BEFORE UPDATE ON collection
FOR EACH ROW EXECUTE FUNCTION refuse('a collection is kept as it is');

CREATE TRIGGER collection_never_goes BEFORE DELETE ON collection
FOR EACH ROW EXECUTE FUNCTION refuse('a collection is kept');

CREATE TRIGGER collection_is_never_emptied BEFORE TRUNCATE ON collection
FOR EACH STATEMENT EXECUTE FUNCTION refuse('a collection is kept');

-- In the order of the panel.
CREATE TABLE collection_partnership (
    collection  bigint           NOT NULL REFERENCES collection (event),
    place       bigint           NOT NULL,
    partnership text COLLATE "C" NOT NULL,
    owner       text COLLATE "C" NOT NULL,
    PRIMARY KEY (collection, place),
    UNIQUE (collection, owner)
);

CREATE INDEX collection_of_partnership ON collection_partnership (owner, collection);

CREATE TRIGGER collection_partnership_never_changes BEFORE UPDATE ON collection_partnership
FOR EACH ROW EXECUTE FUNCTION refuse('a collection is kept as it is');

CREATE TRIGGER collection_partnership_never_goes BEFORE DELETE ON collection_partnership
FOR EACH ROW EXECUTE FUNCTION refuse('a collection is kept');

CREATE TRIGGER collection_partnership_is_never_emptied BEFORE TRUNCATE ON collection_partnership
FOR EACH STATEMENT EXECUTE FUNCTION refuse('a collection is kept');

-- partnership is empty for what is about all of them, day but for a day that was moved, book and version but for what
-- was given.
CREATE TABLE collection_act (
    event       bigint           NOT NULL PRIMARY KEY REFERENCES event (number),
    collection  bigint           NOT NULL REFERENCES collection (event),
    kind        text COLLATE "C" NOT NULL CHECK (kind IN ('given', 'returned', 'accepted', 'exempted', 'moved', 'closed')),
    partnership text COLLATE "C" NOT NULL,
    book        text COLLATE "C",
    version     bigint,
    reason      text COLLATE "C" NOT NULL,
    day         text COLLATE "C" NOT NULL,
    CHECK ((kind = 'given') = (version IS NOT NULL)),
    FOREIGN KEY (book, version) REFERENCES version (book, number)
);

CREATE INDEX collection_act_of_collection ON collection_act (collection, event);

CREATE TRIGGER collection_act_never_changes BEFORE UPDATE ON collection_act
FOR EACH ROW EXECUTE FUNCTION refuse('what was done in a collection is kept as it is');

CREATE TRIGGER collection_act_never_goes BEFORE DELETE ON collection_act
FOR EACH ROW EXECUTE FUNCTION refuse('what was done in a collection is kept');

CREATE TRIGGER collection_act_is_never_emptied BEFORE TRUNCATE ON collection_act
FOR EACH STATEMENT EXECUTE FUNCTION refuse('what was done in a collection is kept');
