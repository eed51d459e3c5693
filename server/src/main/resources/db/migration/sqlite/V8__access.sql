-- Who can sign in, and what they may do. What was decided about people is never changed or removed: the newest row counts.
-- What only keeps a door (passwords, links, sessions, counters) is replaced and goes.

CREATE TABLE user_account (
    event    INTEGER NOT NULL PRIMARY KEY REFERENCES event (number),
    id       TEXT    NOT NULL UNIQUE,
    name     TEXT    NOT NULL,
    name_key TEXT    NOT NULL UNIQUE
);

CREATE TRIGGER user_account_never_changes BEFORE UPDATE ON user_account
BEGIN SELECT raise(ABORT, 'an account is kept as it is'); END;

CREATE TRIGGER user_account_never_goes BEFORE DELETE ON user_account
BEGIN SELECT raise(ABORT, 'an account is kept'); END;

-- state is enabled, disabled or removed.
CREATE TABLE user_state (
    event   INTEGER NOT NULL PRIMARY KEY REFERENCES event (number),
    account TEXT    NOT NULL REFERENCES user_account (id),
    state   TEXT    NOT NULL
);

CREATE INDEX user_state_of_account ON user_state (account, event);

CREATE TRIGGER user_state_never_changes BEFORE UPDATE ON user_state
BEGIN SELECT raise(ABORT, 'what was decided about an account is kept as it is'); END;

CREATE TRIGGER user_state_never_goes BEFORE DELETE ON user_state
BEGIN SELECT raise(ABORT, 'what was decided about an account is kept'); END;

-- The roles in one partnership, with commas between; empty when they were taken away.
CREATE TABLE membership (
    event       INTEGER NOT NULL PRIMARY KEY REFERENCES event (number),
    account     TEXT    NOT NULL REFERENCES user_account (id),
    partnership TEXT    NOT NULL,
    roles       TEXT    NOT NULL
);

CREATE INDEX membership_of_account ON membership (account, event);

CREATE TRIGGER membership_never_changes BEFORE UPDATE ON membership
BEGIN SELECT raise(ABORT, 'a membership is kept as it is'); END;

CREATE TRIGGER membership_never_goes BEFORE DELETE ON membership
BEGIN SELECT raise(ABORT, 'a membership is kept'); END;

-- effect is allow or deny; without a template it holds for every template, without a book for every book.
CREATE TABLE access_rule (
    event       INTEGER NOT NULL PRIMARY KEY REFERENCES event (number),
    account     TEXT    NOT NULL REFERENCES user_account (id),
    effect      TEXT    NOT NULL,
    partnership TEXT    NOT NULL,
    template    TEXT,
    book        TEXT,
    reason      TEXT    NOT NULL
);

CREATE INDEX access_rule_of_account ON access_rule (account, event);

CREATE TRIGGER access_rule_never_changes BEFORE UPDATE ON access_rule
BEGIN SELECT raise(ABORT, 'an access rule is kept as it is'); END;

CREATE TRIGGER access_rule_never_goes BEFORE DELETE ON access_rule
BEGIN SELECT raise(ABORT, 'an access rule is kept'); END;

-- Which account of an identity provider is whose.
CREATE TABLE provider_account (
    event   INTEGER NOT NULL PRIMARY KEY REFERENCES event (number),
    issuer  TEXT    NOT NULL,
    subject TEXT    NOT NULL,
    account TEXT    NOT NULL REFERENCES user_account (id),
    UNIQUE (issuer, subject)
);

CREATE TRIGGER provider_account_never_changes BEFORE UPDATE ON provider_account
BEGIN SELECT raise(ABORT, 'an account of a provider is kept as it is'); END;

CREATE TRIGGER provider_account_never_goes BEFORE DELETE ON provider_account
BEGIN SELECT raise(ABORT, 'an account of a provider is kept'); END;

-- Personal access tokens. secret is the SHA-256 of the token; every token ends.
CREATE TABLE access_token (
    event      INTEGER NOT NULL PRIMARY KEY REFERENCES event (number),
    id         TEXT    NOT NULL UNIQUE,
    account    TEXT    NOT NULL REFERENCES user_account (id),
    name       TEXT    NOT NULL,
    secret     TEXT    NOT NULL UNIQUE CHECK (length(secret) = 64),
    scopes     TEXT    NOT NULL,
    made_at    TEXT    NOT NULL,
    expires_at TEXT    NOT NULL
);

CREATE INDEX access_token_of_account ON access_token (account, event);

CREATE TRIGGER access_token_never_changes BEFORE UPDATE ON access_token
BEGIN SELECT raise(ABORT, 'an access token is kept as it is'); END;

CREATE TRIGGER access_token_never_goes BEFORE DELETE ON access_token
BEGIN SELECT raise(ABORT, 'an access token is kept'); END;

CREATE TABLE access_token_end (
    event INTEGER NOT NULL PRIMARY KEY REFERENCES event (number),
    token TEXT    NOT NULL UNIQUE REFERENCES access_token (id)
);

CREATE TRIGGER access_token_end_never_changes BEFORE UPDATE ON access_token_end
BEGIN SELECT raise(ABORT, 'the end of an access token is kept as it is'); END;

CREATE TRIGGER access_token_end_never_goes BEFORE DELETE ON access_token_end
BEGIN SELECT raise(ABORT, 'the end of an access token is kept'); END;

-- From here on nothing is a record of anything.

-- The password as its hash with salt and parameters (PHC string).
CREATE TABLE password (
    account TEXT NOT NULL PRIMARY KEY REFERENCES user_account (id),
    hash    TEXT NOT NULL,
    set_at  TEXT NOT NULL
) WITHOUT ROWID;

-- Links that sign somebody in once. secret is the SHA-256 of what is in the link.
CREATE TABLE sign_in_link (
    secret     TEXT NOT NULL PRIMARY KEY,
    account    TEXT NOT NULL REFERENCES user_account (id),
    expires_at TEXT NOT NULL
) WITHOUT ROWID;

-- secret is the SHA-256 of what the cookie or the pane holds; way is password, link or provider.
CREATE TABLE session (
    secret     TEXT    NOT NULL PRIMARY KEY,
    account    TEXT    NOT NULL REFERENCES user_account (id),
    is_bearer  INTEGER NOT NULL,
    way        TEXT    NOT NULL,
    started_at TEXT    NOT NULL,
    seen_at    TEXT    NOT NULL
) WITHOUT ROWID;

CREATE INDEX session_of_account ON session (account);

-- Sign-ins that failed, counted by whose account (known or not) and by address; subject is a hash of either.
CREATE TABLE sign_in_failure (
    subject TEXT    NOT NULL PRIMARY KEY,
    count   INTEGER NOT NULL,
    last_at TEXT    NOT NULL,
    until   TEXT    NOT NULL
) WITHOUT ROWID;

CREATE INDEX sign_in_failure_by_time ON sign_in_failure (last_at);

-- What the record was not told yet of sign-ins that were refused.
CREATE TABLE refused_sign_in (
    only     INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
    count    INTEGER NOT NULL,
    told_at  TEXT    NOT NULL
);
