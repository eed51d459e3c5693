-- What was said of findings, and rules set aside. The steps of the sign-off are events and nothing else.

-- What officers said of findings, and errors set aside. Each came with an event, whose number is its own; a later
-- explanation of the same finding stands in for the one before. Never changed or removed.
CREATE TABLE explanation (
    event      bigint           NOT NULL PRIMARY KEY REFERENCES event (number),
    book       text COLLATE "C" NOT NULL,
    version    bigint           NOT NULL,
    rule       text COLLATE "C" NOT NULL,
    table_name text COLLATE "C",
    row_key    text COLLATE "C",
    heading    text COLLATE "C",
    message    text COLLATE "C" NOT NULL,
    words      text COLLATE "C" NOT NULL,
    FOREIGN KEY (book, version) REFERENCES version (book, number)
);

CREATE INDEX explanation_of_book ON explanation (book, event);

CREATE TRIGGER explanation_never_changes BEFORE UPDATE ON explanation
FOR EACH ROW EXECUTE FUNCTION refuse('an explanation is kept as it is');

CREATE TRIGGER explanation_never_goes BEFORE DELETE ON explanation
FOR EACH ROW EXECUTE FUNCTION refuse('an explanation is kept');

CREATE TRIGGER explanation_is_never_emptied BEFORE TRUNCATE ON explanation
FOR EACH STATEMENT EXECUTE FUNCTION refuse('an explanation is kept');

CREATE TABLE waiver (
    event       bigint           NOT NULL PRIMARY KEY REFERENCES event (number),
    book        text COLLATE "C" NOT NULL,
    version     bigint           NOT NULL,
    rule        text COLLATE "C" NOT NULL,
    table_name  text COLLATE "C",
    row_key     text COLLATE "C",
    heading     text COLLATE "C",
    asked_by    text COLLATE "C" NOT NULL,
    approved_by text COLLATE "C" NOT NULL,
    why         text COLLATE "C" NOT NULL,
    until       text COLLATE "C" NOT NULL,
    FOREIGN KEY (book, version) REFERENCES version (book, number)
);

CREATE INDEX waiver_of_book ON waiver (book, event);

CREATE TRIGGER waiver_never_changes BEFORE UPDATE ON waiver
FOR EACH ROW EXECUTE FUNCTION refuse('a waiver is kept as it is');

CREATE TRIGGER waiver_never_goes BEFORE DELETE ON waiver
FOR EACH ROW EXECUTE FUNCTION refuse('a waiver is kept');

CREATE TRIGGER waiver_is_never_emptied BEFORE TRUNCATE ON waiver
FOR EACH STATEMENT EXECUTE FUNCTION refuse('a waiver is kept');

CREATE INDEX event_step ON event (book, number)
    WHERE act IN ('submitted', 'approved', 'returned', 'published', 'withdrawn', 'unlocked');
