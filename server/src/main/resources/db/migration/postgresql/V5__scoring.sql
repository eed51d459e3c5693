-- What agencies scored, each for itself, and what was agreed from it. Never changed or removed.

-- One agency's own scores of a version, kept whole. It came with an event, whose number is its own; a later one of the
-- same agency on the same version stands in for the one before, and both stay. Never changed or removed.
CREATE TABLE scoring (
    event  bigint           NOT NULL PRIMARY KEY REFERENCES event (number),
    book   text COLLATE "C" NOT NULL,
    base   bigint           NOT NULL CHECK (base > 0),
    agency text COLLATE "C" NOT NULL,
    sha256 text COLLATE "C" NOT NULL REFERENCES content (sha256),
    FOREIGN KEY (book, base) REFERENCES version (book, number)
);

CREATE INDEX scoring_of_book ON scoring (book, event);

CREATE TRIGGER scoring_never_changes BEFORE UPDATE ON scoring
FOR EACH ROW EXECUTE FUNCTION refuse('a scoring is kept as it is');

CREATE TRIGGER scoring_never_goes BEFORE DELETE ON scoring
FOR EACH ROW EXECUTE FUNCTION refuse('a scoring is kept');

CREATE TRIGGER scoring_is_never_emptied BEFORE TRUNCATE ON scoring
FOR EACH STATEMENT EXECUTE FUNCTION refuse('a scoring is kept');

-- What a version was agreed from, beside its base.
CREATE TABLE agreed_scoring (
    book    text COLLATE "C" NOT NULL,
    number  bigint           NOT NULL,
    scoring bigint           NOT NULL REFERENCES scoring (event),
    PRIMARY KEY (book, number, scoring),
    FOREIGN KEY (book, number) REFERENCES version (book, number)
);

CREATE TRIGGER agreed_scoring_never_changes BEFORE UPDATE ON agreed_scoring
FOR EACH ROW EXECUTE FUNCTION refuse('an agreement is kept as it is');

CREATE TRIGGER agreed_scoring_never_goes BEFORE DELETE ON agreed_scoring
FOR EACH ROW EXECUTE FUNCTION refuse('an agreement is kept');

CREATE TRIGGER agreed_scoring_is_never_emptied BEFORE TRUNCATE ON agreed_scoring
FOR EACH STATEMENT EXECUTE FUNCTION refuse('an agreement is kept');
