-- The year's cycle of a partnership, as it was said and said again, and what people said is done of it. Never changed or
-- removed: the newest counts.

-- owner is the partnership's name as it stands in addresses.
CREATE TABLE year_cycle (
    event       bigint           NOT NULL PRIMARY KEY REFERENCES event (number),
    partnership text COLLATE "C" NOT NULL,
    owner       text COLLATE "C" NOT NULL,
    first_day   text COLLATE "C" NOT NULL
);

CREATE INDEX year_cycle_of_owner ON year_cycle (owner, event);

CREATE TRIGGER year_cycle_never_changes BEFORE UPDATE ON year_cycle
FOR EACH ROW EXECUTE FUNCTION refuse('a cycle is kept as it was said');

CREATE TRIGGER year_cycle_never_goes BEFORE DELETE ON year_cycle
FOR EACH ROW EXECUTE FUNCTION refuse('a cycle is kept');

CREATE TRIGGER year_cycle_is_never_emptied BEFORE TRUNCATE ON year_cycle
FOR EACH STATEMENT EXECUTE FUNCTION refuse('a cycle is kept');

-- rule is in words that the service reads, such as 'quarterly'; template and role are empty for none.
CREATE TABLE cycle_step (
    cycle      bigint           NOT NULL REFERENCES year_cycle (event),
    place      bigint           NOT NULL,
    id         text COLLATE "C" NOT NULL,
    title      text COLLATE "C" NOT NULL,
    template   text COLLATE "C" NOT NULL,
    rule       text COLLATE "C" NOT NULL,
    days_after bigint           NOT NULL CHECK (days_after >= 0),
    shift      text COLLATE "C" NOT NULL CHECK (shift IN ('before', 'after', 'none')),
    role       text COLLATE "C" NOT NULL,
    PRIMARY KEY (cycle, place),
    UNIQUE (cycle, id)
);

CREATE TRIGGER cycle_step_never_changes BEFORE UPDATE ON cycle_step
FOR EACH ROW EXECUTE FUNCTION refuse('a cycle is kept as it was said');

CREATE TRIGGER cycle_step_never_goes BEFORE DELETE ON cycle_step
FOR EACH ROW EXECUTE FUNCTION refuse('a cycle is kept');

CREATE TRIGGER cycle_step_is_never_emptied BEFORE TRUNCATE ON cycle_step
FOR EACH STATEMENT EXECUTE FUNCTION refuse('a cycle is kept');

-- That a step is done for a period, or is not after all. occurrence is the step's id and the period as it stands in
-- addresses.
CREATE TABLE cycle_mark (
    event       bigint           NOT NULL PRIMARY KEY REFERENCES event (number),
    partnership text COLLATE "C" NOT NULL,
    owner       text COLLATE "C" NOT NULL,
    occurrence  text COLLATE "C" NOT NULL,
    done        bigint           NOT NULL CHECK (done IN (0, 1)),
    note        text COLLATE "C" NOT NULL
);

CREATE INDEX cycle_mark_of_owner ON cycle_mark (owner, event);

CREATE TRIGGER cycle_mark_never_changes BEFORE UPDATE ON cycle_mark
FOR EACH ROW EXECUTE FUNCTION refuse('what was said is kept as it is');

CREATE TRIGGER cycle_mark_never_goes BEFORE DELETE ON cycle_mark
FOR EACH ROW EXECUTE FUNCTION refuse('what was said is kept');

CREATE TRIGGER cycle_mark_is_never_emptied BEFORE TRUNCATE ON cycle_mark
FOR EACH STATEMENT EXECUTE FUNCTION refuse('what was said is kept');
