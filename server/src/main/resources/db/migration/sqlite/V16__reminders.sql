-- Who wants reminders by e-mail, and what became of each day's message. None of it is a record of anything: it is replaced,
-- and goes when its time is over. No message is kept.

-- One row for each account that turned them on; turning them off takes it out. stop_code is what a message says to be
-- stopped by, without signing in; it is good for nothing else.
CREATE TABLE reminder_setting (
    account   TEXT NOT NULL PRIMARY KEY REFERENCES user_account (id),
    address   TEXT NOT NULL,
    stop_code TEXT NOT NULL UNIQUE,
    since     TEXT NOT NULL
) WITHOUT ROWID;

-- state is sending before the server is asked, then sent, waiting (to be tried again), refused (not again that day) or
-- unknown (the server may have it). day is by the clocks of the United Kingdom.
CREATE TABLE reminder_digest (
    account TEXT    NOT NULL REFERENCES user_account (id),
    day     TEXT    NOT NULL,
    state   TEXT    NOT NULL CHECK (state IN ('sending', 'sent', 'waiting', 'refused', 'unknown')),
    tries   INTEGER NOT NULL,
    next_at TEXT    NOT NULL,
    why     TEXT    NOT NULL,
    PRIMARY KEY (account, day)
) WITHOUT ROWID;

-- Whoever is removed leaves no address behind, whichever way they were removed.
CREATE TRIGGER reminder_goes_with_its_account AFTER INSERT ON user_state WHEN NEW.state = 'removed'
BEGIN
    DELETE FROM reminder_setting WHERE account = NEW.account;
    DELETE FROM reminder_digest WHERE account = NEW.account;
END;
