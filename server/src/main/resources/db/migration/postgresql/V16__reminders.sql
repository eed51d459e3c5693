-- Who wants reminders by e-mail, and what became of each day's message. None of it is a record of anything: it is replaced,
-- and goes when its time is over. No message is kept.

-- One row for each account that turned them on; turning them off takes it out. stop_code is what a message says to be
-- stopped by, without signing in; it is good for nothing else.
CREATE TABLE reminder_setting (
    account   text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES user_account (id),
    address   text COLLATE "C" NOT NULL,
    stop_code text COLLATE "C" NOT NULL UNIQUE,
    since     text COLLATE "C" NOT NULL
);

-- state is sending before the server is asked, then sent, waiting (to be tried again), refused (not again that day) or
-- unknown (the server may have it). day is by the clocks of the United Kingdom.
CREATE TABLE reminder_digest (
    account text COLLATE "C" NOT NULL REFERENCES user_account (id),
    day     text COLLATE "C" NOT NULL,
    state   text COLLATE "C" NOT NULL CHECK (state IN ('sending', 'sent', 'waiting', 'refused', 'unknown')),
    tries   bigint           NOT NULL,
    next_at text COLLATE "C" NOT NULL,
    why     text COLLATE "C" NOT NULL,
    PRIMARY KEY (account, day)
);

-- Whoever is removed leaves no address behind, whichever way they were removed.
CREATE FUNCTION take_reminder_out() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM reminder_setting WHERE account = new.account;
    DELETE FROM reminder_digest WHERE account = new.account;
    RETURN NULL;
END
$$;

CREATE TRIGGER reminder_goes_with_its_account AFTER INSERT ON user_state
FOR EACH ROW WHEN (new.state = 'removed') EXECUTE FUNCTION take_reminder_out();
