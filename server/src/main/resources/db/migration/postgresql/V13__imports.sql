-- Figures that others publish, as they were imported, and what names in their files mean. Never changed or removed: a
-- corrected month comes with another import, and the newest that has it counts.

-- number counts the imports of one partnership; owner is its name as it stands in addresses. geography is what the areas
-- are, such as a column of a lookup: figures of one are never joined with those of another.
CREATE TABLE import (
    event       bigint           NOT NULL PRIMARY KEY REFERENCES event (number),
    id          text COLLATE "C" NOT NULL UNIQUE,
    partnership text COLLATE "C" NOT NULL,
    owner       text COLLATE "C" NOT NULL,
    number      bigint           NOT NULL CHECK (number > 0),
    kind        text COLLATE "C" NOT NULL,
    geography   text COLLATE "C" NOT NULL,
    vintage     text COLLATE "C" NOT NULL,
    licence     text COLLATE "C" NOT NULL,
    UNIQUE (owner, number)
);

CREATE INDEX import_of_kind ON import (owner, kind, geography, event);

CREATE TRIGGER import_never_changes BEFORE UPDATE ON import
FOR EACH ROW EXECUTE FUNCTION refuse('an import is kept as it is');

CREATE TRIGGER import_never_goes BEFORE DELETE ON import
FOR EACH ROW EXECUTE FUNCTION refuse('an import is kept');

CREATE TRIGGER import_is_never_emptied BEFORE TRUNCATE ON import
FOR EACH STATEMENT EXECUTE FUNCTION refuse('an import is kept');

CREATE TABLE import_file (
    import bigint           NOT NULL REFERENCES import (event),
    place  bigint           NOT NULL,
    name   text COLLATE "C" NOT NULL,
    sha256 text COLLATE "C" NOT NULL CHECK (length(sha256) = 64),
    rows   bigint           NOT NULL,
    PRIMARY KEY (import, place)
);

CREATE TRIGGER import_file_never_changes BEFORE UPDATE ON import_file
FOR EACH ROW EXECUTE FUNCTION refuse('an import is kept as it is');

CREATE TRIGGER import_file_never_goes BEFORE DELETE ON import_file
FOR EACH ROW EXECUTE FUNCTION refuse('an import is kept');

CREATE TRIGGER import_file_is_never_emptied BEFORE TRUNCATE ON import_file
FOR EACH STATEMENT EXECUTE FUNCTION refuse('an import is kept');

-- total is the sum of the period's counts.
CREATE TABLE import_period (
    import    bigint           NOT NULL REFERENCES import (event),
    name      text COLLATE "C" NOT NULL,
    first_day text COLLATE "C" NOT NULL,
    last_day  text COLLATE "C" NOT NULL,
    total     bigint           NOT NULL,
    PRIMARY KEY (import, name)
);

CREATE TRIGGER import_period_never_changes BEFORE UPDATE ON import_period
FOR EACH ROW EXECUTE FUNCTION refuse('an import is kept as it is');

CREATE TRIGGER import_period_never_goes BEFORE DELETE ON import_period
FOR EACH ROW EXECUTE FUNCTION refuse('an import is kept');

CREATE TRIGGER import_period_is_never_emptied BEFORE TRUNCATE ON import_period
FOR EACH STATEMENT EXECUTE FUNCTION refuse('an import is kept');

CREATE TABLE import_count (
    import bigint           NOT NULL,
    period text COLLATE "C" NOT NULL,
    area   text COLLATE "C" NOT NULL,
    type   text COLLATE "C" NOT NULL,
    count  bigint           NOT NULL,
    PRIMARY KEY (import, period, area, type),
    FOREIGN KEY (import, period) REFERENCES import_period (import, name)
);

CREATE TRIGGER import_count_never_changes BEFORE UPDATE ON import_count
FOR EACH ROW EXECUTE FUNCTION refuse('an import is kept as it is');

CREATE TRIGGER import_count_never_goes BEFORE DELETE ON import_count
FOR EACH ROW EXECUTE FUNCTION refuse('an import is kept');

CREATE TRIGGER import_count_is_never_emptied BEFORE TRUNCATE ON import_count
FOR EACH STATEMENT EXECUTE FUNCTION refuse('an import is kept');

CREATE TABLE import_membership (
    import bigint           NOT NULL REFERENCES import (event),
    place  bigint           NOT NULL,
    code   text COLLATE "C" NOT NULL,
    name   text COLLATE "C" NOT NULL,
    whole  text COLLATE "C" NOT NULL,
    PRIMARY KEY (import, place)
);

CREATE TRIGGER import_membership_never_changes BEFORE UPDATE ON import_membership
FOR EACH ROW EXECUTE FUNCTION refuse('an import is kept as it is');

CREATE TRIGGER import_membership_never_goes BEFORE DELETE ON import_membership
FOR EACH ROW EXECUTE FUNCTION refuse('an import is kept');

CREATE TRIGGER import_membership_is_never_emptied BEFORE TRUNCATE ON import_membership
FOR EACH STATEMENT EXECUTE FUNCTION refuse('an import is kept');

-- Rows that were read and are in no count, by the reason in words.
CREATE TABLE import_unplaced (
    import bigint           NOT NULL REFERENCES import (event),
    reason text COLLATE "C" NOT NULL,
    rows   bigint           NOT NULL,
    PRIMARY KEY (import, reason)
);

CREATE TRIGGER import_unplaced_never_changes BEFORE UPDATE ON import_unplaced
FOR EACH ROW EXECUTE FUNCTION refuse('an import is kept as it is');

CREATE TRIGGER import_unplaced_never_goes BEFORE DELETE ON import_unplaced
FOR EACH ROW EXECUTE FUNCTION refuse('an import is kept');

CREATE TRIGGER import_unplaced_is_never_emptied BEFORE TRUNCATE ON import_unplaced
FOR EACH STATEMENT EXECUTE FUNCTION refuse('an import is kept');

CREATE TABLE import_note (
    import bigint           NOT NULL REFERENCES import (event),
    place  bigint           NOT NULL,
    note   text COLLATE "C" NOT NULL,
    PRIMARY KEY (import, place)
);

CREATE TRIGGER import_note_never_changes BEFORE UPDATE ON import_note
FOR EACH ROW EXECUTE FUNCTION refuse('an import is kept as it is');

CREATE TRIGGER import_note_never_goes BEFORE DELETE ON import_note
FOR EACH ROW EXECUTE FUNCTION refuse('an import is kept');

CREATE TRIGGER import_note_is_never_emptied BEFORE TRUNCATE ON import_note
FOR EACH STATEMENT EXECUTE FUNCTION refuse('an import is kept');

-- A day from which an area is another one, with one of those that it was until then; was is empty where there is none.
CREATE TABLE import_break (
    import bigint           NOT NULL REFERENCES import (event),
    area   text COLLATE "C" NOT NULL,
    day    text COLLATE "C" NOT NULL,
    was    text COLLATE "C" NOT NULL,
    PRIMARY KEY (import, area, day, was)
);

CREATE TRIGGER import_break_never_changes BEFORE UPDATE ON import_break
FOR EACH ROW EXECUTE FUNCTION refuse('an import is kept as it is');

CREATE TRIGGER import_break_never_goes BEFORE DELETE ON import_break
FOR EACH ROW EXECUTE FUNCTION refuse('an import is kept');

CREATE TRIGGER import_break_is_never_emptied BEFORE TRUNCATE ON import_break
FOR EACH STATEMENT EXECUTE FUNCTION refuse('an import is kept');

-- A period that counted from an earlier import until this one came. differing is how many areas and types have another
-- count now.
CREATE TABLE import_replaced (
    import    bigint           NOT NULL,
    period    text COLLATE "C" NOT NULL,
    earlier   bigint           NOT NULL CHECK (earlier < import),
    differing bigint           NOT NULL,
    PRIMARY KEY (import, period),
    FOREIGN KEY (import, period) REFERENCES import_period (import, name),
    FOREIGN KEY (earlier, period) REFERENCES import_period (import, name)
);

CREATE TRIGGER import_replaced_never_changes BEFORE UPDATE ON import_replaced
FOR EACH ROW EXECUTE FUNCTION refuse('an import is kept as it is');

CREATE TRIGGER import_replaced_never_goes BEFORE DELETE ON import_replaced
FOR EACH ROW EXECUTE FUNCTION refuse('an import is kept');

CREATE TRIGGER import_replaced_is_never_emptied BEFORE TRUNCATE ON import_replaced
FOR EACH STATEMENT EXECUTE FUNCTION refuse('an import is kept');

-- What a name of an area or a type in files of one kind means for periods that begin on a day or later; means is empty
-- where it stands for itself again.
CREATE TABLE import_name (
    event       bigint           NOT NULL PRIMARY KEY REFERENCES event (number),
    partnership text COLLATE "C" NOT NULL,
    owner       text COLLATE "C" NOT NULL,
    kind        text COLLATE "C" NOT NULL,
    what        text COLLATE "C" NOT NULL CHECK (what IN ('area', 'type')),
    name        text COLLATE "C" NOT NULL,
    means       text COLLATE "C" NOT NULL,
    valid_from  text COLLATE "C" NOT NULL
);

CREATE INDEX import_name_of_owner ON import_name (owner, kind, event);

CREATE TRIGGER import_name_never_changes BEFORE UPDATE ON import_name
FOR EACH ROW EXECUTE FUNCTION refuse('what a name means is kept as it is');

CREATE TRIGGER import_name_never_goes BEFORE DELETE ON import_name
FOR EACH ROW EXECUTE FUNCTION refuse('what a name means is kept');

CREATE TRIGGER import_name_is_never_emptied BEFORE TRUNCATE ON import_name
FOR EACH STATEMENT EXECUTE FUNCTION refuse('what a name means is kept');
