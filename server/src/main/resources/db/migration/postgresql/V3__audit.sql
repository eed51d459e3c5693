-- The record of every act, the seals of what was kept with it, and the key that signs receipts. Never changed or removed.

-- Every act, in order, each chained to the one before by its hash: sha256 over the hash before and every field.
CREATE TABLE event (
    number  bigint           NOT NULL PRIMARY KEY CHECK (number > 0),
    at      text COLLATE "C" NOT NULL,
    who     text COLLATE "C" NOT NULL,
    origin  text COLLATE "C" NOT NULL,
    act     text COLLATE "C" NOT NULL,
    book    text COLLATE "C",
    version bigint,
    detail  text COLLATE "C" NOT NULL,
    hash    text COLLATE "C" NOT NULL CHECK (length(hash) = 64)
);

ALTER TABLE disposal ADD FOREIGN KEY (event) REFERENCES event (number);

CREATE INDEX event_of_book ON event (book, number);

CREATE TRIGGER event_never_changes BEFORE UPDATE ON event
FOR EACH ROW EXECUTE FUNCTION refuse('an event is kept as it is');

CREATE TRIGGER event_never_goes BEFORE DELETE ON event
FOR EACH ROW EXECUTE FUNCTION refuse('an event is kept');

CREATE TRIGGER event_is_never_emptied BEFORE TRUNCATE ON event
FOR EACH STATEMENT EXECUTE FUNCTION refuse('an event is kept');

-- What each transaction kept beside its events, as one hash for each part of it; the event after is chained to these.
CREATE TABLE seal (
    event  bigint           NOT NULL REFERENCES event (number),
    part   text COLLATE "C" NOT NULL,
    first  bigint           NOT NULL CHECK (first > 0 AND first <= event),
    sha256 text COLLATE "C" NOT NULL CHECK (length(sha256) = 64),
    format bigint           NOT NULL CHECK (format > 0),
    PRIMARY KEY (event, part)
);

CREATE TRIGGER seal_never_changes BEFORE UPDATE ON seal
FOR EACH ROW EXECUTE FUNCTION refuse('a seal is kept as it is');

CREATE TRIGGER seal_never_goes BEFORE DELETE ON seal
FOR EACH ROW EXECUTE FUNCTION refuse('a seal is kept');

CREATE TRIGGER seal_is_never_emptied BEFORE TRUNCATE ON seal
FOR EACH STATEMENT EXECUTE FUNCTION refuse('a seal is kept');

-- The key that signs receipts: made once, at the first receipt. It goes along with a backup, and never changes.
CREATE TABLE receipt_key (
    "only"      bigint           NOT NULL PRIMARY KEY CHECK ("only" = 1),
    public_key  bytea            NOT NULL,
    private_key bytea            NOT NULL,
    made_at     text COLLATE "C" NOT NULL
);

CREATE TRIGGER receipt_key_never_changes BEFORE UPDATE ON receipt_key
FOR EACH ROW EXECUTE FUNCTION refuse('the receipt key is kept as it is');

CREATE TRIGGER receipt_key_never_goes BEFORE DELETE ON receipt_key
FOR EACH ROW EXECUTE FUNCTION refuse('the receipt key is kept');

CREATE TRIGGER receipt_key_is_never_emptied BEFORE TRUNCATE ON receipt_key
FOR EACH STATEMENT EXECUTE FUNCTION refuse('the receipt key is kept');
