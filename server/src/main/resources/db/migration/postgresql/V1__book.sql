-- Books, their versions and workbooks, late work, and what was disposed of. Nothing here is ever changed or removed but
-- what a disposal empties: the triggers refuse it.

-- What a guarding trigger answers with is its argument.
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', MESSAGE = TG_ARGV[0];
END
$$;

-- The place of a text in another, from 1; 0 where it is not in it: what the other store has by this name.
CREATE FUNCTION instr(whole text, part text) RETURNS integer LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN strpos(whole, part);

-- Every workbook, once, under its hash.
CREATE TABLE content (
    sha256 text COLLATE "C" NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
    size   bigint           NOT NULL CHECK (size = length(bytes)),
    bytes  bytea            NOT NULL
);

-- A workbook is compressed already.
ALTER TABLE content ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TRIGGER content_never_goes BEFORE DELETE ON content
FOR EACH ROW EXECUTE FUNCTION refuse('content is kept');

CREATE TRIGGER content_is_never_emptied BEFORE TRUNCATE ON content
FOR EACH STATEMENT EXECUTE FUNCTION refuse('content is kept');

-- Content may be emptied once there is a disposal, and filled again when somebody submits the same bytes elsewhere.
CREATE FUNCTION refuse_content_unless_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF new.sha256 = old.sha256 AND (old.size = 0 OR new.size = 0 AND EXISTS (SELECT 1 FROM disposal)) THEN
        RETURN new;
    END IF;
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', MESSAGE = 'content is kept as it is';
END
$$;

CREATE TRIGGER content_never_changes BEFORE UPDATE ON content
FOR EACH ROW EXECUTE FUNCTION refuse_content_unless_emptied();

CREATE TABLE book (
    id          text COLLATE "C" NOT NULL PRIMARY KEY,
    partnership text COLLATE "C" NOT NULL,
    template    text COLLATE "C" NOT NULL,
    period      text COLLATE "C" NOT NULL,
    created_at  text COLLATE "C" NOT NULL,
    created_by  text COLLATE "C" NOT NULL
);

CREATE TRIGGER book_never_changes BEFORE UPDATE ON book
FOR EACH ROW EXECUTE FUNCTION refuse('a book is kept as it is');

CREATE TRIGGER book_never_goes BEFORE DELETE ON book
FOR EACH ROW EXECUTE FUNCTION refuse('a book is kept');

CREATE TRIGGER book_is_never_emptied BEFORE TRUNCATE ON book
FOR EACH STATEMENT EXECUTE FUNCTION refuse('a book is kept');

-- base is the version the work started from. findings is JSON, compressed with gzip, as it was found on that day.
CREATE TABLE version (
    book             text COLLATE "C" NOT NULL REFERENCES book (id),
    number           bigint           NOT NULL CHECK (number > 0),
    base             bigint           NOT NULL CHECK (base >= 0 AND base < number),
    sha256           text COLLATE "C" NOT NULL REFERENCES content (sha256),
    created_at       text COLLATE "C" NOT NULL,
    author           text COLLATE "C" NOT NULL,
    role             text COLLATE "C" NOT NULL,
    note             text COLLATE "C" NOT NULL,
    template_version text COLLATE "C" NOT NULL,
    errors           bigint           NOT NULL,
    queries          bigint           NOT NULL,
    notes            bigint           NOT NULL,
    not_checked      bigint           NOT NULL,
    findings         bytea            NOT NULL,
    PRIMARY KEY (book, number)
);

ALTER TABLE version ALTER COLUMN findings SET STORAGE EXTERNAL;

CREATE TRIGGER version_never_goes BEFORE DELETE ON version
FOR EACH ROW EXECUTE FUNCTION refuse('a version is kept');

CREATE TRIGGER version_is_never_emptied BEFORE TRUNCATE ON version
FOR EACH STATEMENT EXECUTE FUNCTION refuse('a version is kept');

CREATE TRIGGER version_never_changes BEFORE UPDATE OF book, number, base, sha256, created_at, author, role, note,
    template_version, errors, queries, notes, not_checked ON version
FOR EACH ROW EXECUTE FUNCTION refuse('a version is kept as it is');

CREATE FUNCTION refuse_findings_unless_disposed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM disposal WHERE book = old.book) THEN
        RETURN new;
    END IF;
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', MESSAGE = 'findings are kept as they are';
END
$$;

CREATE TRIGGER version_findings_never_change BEFORE UPDATE OF findings ON version
FOR EACH ROW EXECUTE FUNCTION refuse_findings_unless_disposed();

-- An answered request, so that the same one sent again gets the same answer.
CREATE TABLE idempotency_key (
    book           text COLLATE "C" NOT NULL,
    key            text COLLATE "C" NOT NULL,
    request_sha256 text COLLATE "C" NOT NULL,
    number         bigint           NOT NULL,
    PRIMARY KEY (book, key),
    FOREIGN KEY (book, number) REFERENCES version (book, number)
);

CREATE INDEX idempotency_key_of_version ON idempotency_key (book, number);

CREATE TRIGGER idempotency_key_never_changes BEFORE UPDATE ON idempotency_key
FOR EACH ROW EXECUTE FUNCTION refuse('an answered request is kept as it is');

CREATE TRIGGER idempotency_key_never_goes BEFORE DELETE ON idempotency_key
FOR EACH ROW EXECUTE FUNCTION refuse('an answered request is kept');

CREATE TRIGGER idempotency_key_is_never_emptied BEFORE TRUNCATE ON idempotency_key
FOR EACH STATEMENT EXECUTE FUNCTION refuse('an answered request is kept');

-- Work that came too late, kept whole until its author says how it joins what came first. Never changed or removed.
CREATE TABLE late_submission (
    id           text COLLATE "C" NOT NULL PRIMARY KEY,
    book         text COLLATE "C" NOT NULL REFERENCES book (id),
    base         bigint           NOT NULL CHECK (base > 0),
    sha256       text COLLATE "C" NOT NULL REFERENCES content (sha256),
    submitted_at text COLLATE "C" NOT NULL,
    author       text COLLATE "C" NOT NULL,
    role         text COLLATE "C" NOT NULL,
    note         text COLLATE "C" NOT NULL,
    FOREIGN KEY (book, base) REFERENCES version (book, number)
);

CREATE TRIGGER late_submission_never_changes BEFORE UPDATE ON late_submission
FOR EACH ROW EXECUTE FUNCTION refuse('a late submission is kept as it is');

CREATE TRIGGER late_submission_never_goes BEFORE DELETE ON late_submission
FOR EACH ROW EXECUTE FUNCTION refuse('a late submission is kept');

CREATE TRIGGER late_submission_is_never_emptied BEFORE TRUNCATE ON late_submission
FOR EACH STATEMENT EXECUTE FUNCTION refuse('a late submission is kept');

-- The second parent of a version that joins two people's work; the first is the version's base.
CREATE TABLE second_parent (
    book            text COLLATE "C" NOT NULL,
    number          bigint           NOT NULL,
    late_submission text COLLATE "C" NOT NULL REFERENCES late_submission (id),
    PRIMARY KEY (book, number),
    FOREIGN KEY (book, number) REFERENCES version (book, number)
);

CREATE TRIGGER second_parent_never_changes BEFORE UPDATE ON second_parent
FOR EACH ROW EXECUTE FUNCTION refuse('a parent is kept as it is');

CREATE TRIGGER second_parent_never_goes BEFORE DELETE ON second_parent
FOR EACH ROW EXECUTE FUNCTION refuse('a parent is kept');

CREATE TRIGGER second_parent_is_never_emptied BEFORE TRUNCATE ON second_parent
FOR EACH STATEMENT EXECUTE FUNCTION refuse('a parent is kept');

-- Books disposed of after their period. The book, its versions and the record stay; the workbooks and findings go. Its
-- event is one of the record, which comes later.
CREATE TABLE disposal (
    book  text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES book (id),
    event bigint           NOT NULL
);

CREATE TRIGGER disposal_never_changes BEFORE UPDATE ON disposal
FOR EACH ROW EXECUTE FUNCTION refuse('a disposal is kept as it is');

CREATE TRIGGER disposal_never_goes BEFORE DELETE ON disposal
FOR EACH ROW EXECUTE FUNCTION refuse('a disposal is kept');

CREATE TRIGGER disposal_is_never_emptied BEFORE TRUNCATE ON disposal
FOR EACH STATEMENT EXECUTE FUNCTION refuse('a disposal is kept');
