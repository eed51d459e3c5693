-- Who can sign in, and what they may do. What was decided about people is never changed or removed: the newest row counts.
-- What only keeps a door (passwords, links, sessions, counters) is replaced and goes.

CREATE TABLE user_account (
    event    bigint           NOT NULL PRIMARY KEY REFERENCES event (number),
    id       text COLLATE "C" NOT NULL UNIQUE,
    name     text COLLATE "C" NOT NULL,
    name_key text COLLATE "C" NOT NULL UNIQUE
);

CREATE TRIGGER user_account_never_changes BEFORE UPDATE ON user_account
FOR EACH ROW EXECUTE FUNCTION refuse('an account is kept as it is');

CREATE TRIGGER user_account_never_goes BEFORE DELETE ON user_account
FOR EACH ROW EXECUTE FUNCTION refuse('an account is kept');

CREATE TRIGGER user_account_is_never_emptied BEFORE TRUNCATE ON user_account
FOR EACH STATEMENT EXECUTE FUNCTION refuse('an account is kept');

-- state is enabled, disabled or removed.
CREATE TABLE user_state (
    event   bigint           NOT NULL PRIMARY KEY REFERENCES event (number),
    account text COLLATE "C" NOT NULL REFERENCES user_account (id),
    state   text COLLATE "C" NOT NULL
);

CREATE INDEX user_state_of_account ON user_state (account, event);

CREATE TRIGGER user_state_never_changes BEFORE UPDATE ON user_state
FOR EACH ROW EXECUTE FUNCTION refuse('what was decided about an account is kept as it is');

CREATE TRIGGER user_state_never_goes BEFORE DELETE ON user_state
FOR EACH ROW EXECUTE FUNCTION refuse('what was decided about an account is kept');

CREATE TRIGGER user_state_is_never_emptied BEFORE TRUNCATE ON user_state
FOR EACH STATEMENT EXECUTE FUNCTION refuse('what was decided about an account is kept');

-- The roles in one partnership, with commas between; empty when they were taken away.
CREATE TABLE membership (
    event       bigint           NOT NULL PRIMARY KEY REFERENCES event (number),
    account     text COLLATE "C" NOT NULL REFERENCES user_account (id),
    partnership text COLLATE "C" NOT NULL,
    roles       text COLLATE "C" NOT NULL
);

CREATE INDEX membership_of_account ON membership (account, event);

CREATE TRIGGER membership_never_changes BEFORE UPDATE ON membership
FOR EACH ROW EXECUTE FUNCTION refuse('a membership is kept as it is');

CREATE TRIGGER membership_never_goes BEFORE DELETE ON membership
FOR EACH ROW EXECUTE FUNCTION refuse('a membership is kept');

CREATE TRIGGER membership_is_never_emptied BEFORE TRUNCATE ON membership
FOR EACH STATEMENT EXECUTE FUNCTION refuse('a membership is kept');

-- effect is allow or deny; without a template it holds for every template, without a book for every book.
CREATE TABLE access_rule (
    event       bigint           NOT NULL PRIMARY KEY REFERENCES event (number),
    account     text COLLATE "C" NOT NULL REFERENCES user_account (id),
    effect      text COLLATE "C" NOT NULL,
    partnership text COLLATE "C" NOT NULL,
    template    text COLLATE "C",
    book        text COLLATE "C",
    reason      text COLLATE "C" NOT NULL
);

CREATE INDEX access_rule_of_account ON access_rule (account, event);

CREATE TRIGGER access_rule_never_changes BEFORE UPDATE ON access_rule
FOR EACH ROW EXECUTE FUNCTION refuse('an access rule is kept as it is');

CREATE TRIGGER access_rule_never_goes BEFORE DELETE ON access_rule
FOR EACH ROW EXECUTE FUNCTION refuse('an access rule is kept');

CREATE TRIGGER access_rule_is_never_emptied BEFORE TRUNCATE ON access_rule
FOR EACH STATEMENT EXECUTE FUNCTION refuse('an access rule is kept');

-- Which account of an identity provider is whose.
CREATE TABLE provider_account (
    event   bigint           NOT NULL PRIMARY KEY REFERENCES event (number),
    issuer  text COLLATE "C" NOT NULL,
    subject text COLLATE "C" NOT NULL,
    account text COLLATE "C" NOT NULL REFERENCES user_account (id),
    UNIQUE (issuer, subject)
);

CREATE TRIGGER provider_account_never_changes BEFORE UPDATE ON provider_account
FOR EACH ROW EXECUTE FUNCTION refuse('an account of a provider is kept as it is');

CREATE TRIGGER provider_account_never_goes BEFORE DELETE ON provider_account
FOR EACH ROW EXECUTE FUNCTION refuse('an account of a provider is kept');

CREATE TRIGGER provider_account_is_never_emptied BEFORE TRUNCATE ON provider_account
FOR EACH STATEMENT EXECUTE FUNCTION refuse('an account of a provider is kept');

-- Personal access tokens. secret is the SHA-256 of the token; every token ends.
CREATE TABLE access_token (
    event      bigint           NOT NULL PRIMARY KEY REFERENCES event (number),
    id         text COLLATE "C" NOT NULL UNIQUE,
    account    text COLLATE "C" NOT NULL REFERENCES user_account (id),
    name       text COLLATE "C" NOT NULL,
    secret     text COLLATE "C" NOT NULL UNIQUE CHECK (length(secret) = 64),
    scopes     text COLLATE "C" NOT NULL,
    made_at    text COLLATE "C" NOT NULL,
    expires_at text COLLATE "C" NOT NULL
);

CREATE INDEX access_token_of_account ON access_token (account, event);

CREATE TRIGGER access_token_never_changes BEFORE UPDATE ON access_token
FOR EACH ROW EXECUTE FUNCTION refuse('an access token is kept as it is');

CREATE TRIGGER access_token_never_goes BEFORE DELETE ON access_token
FOR EACH ROW EXECUTE FUNCTION refuse('an access token is kept');

CREATE TRIGGER access_token_is_never_emptied BEFORE TRUNCATE ON access_token
FOR EACH STATEMENT EXECUTE FUNCTION refuse('an access token is kept');

CREATE TABLE access_token_end (
    event bigint           NOT NULL PRIMARY KEY REFERENCES event (number),
    token text COLLATE "C" NOT NULL UNIQUE REFERENCES access_token (id)
);

CREATE TRIGGER access_token_end_never_changes BEFORE UPDATE ON access_token_end
FOR EACH ROW EXECUTE FUNCTION refuse('the end of an access token is kept as it is');

CREATE TRIGGER access_token_end_never_goes BEFORE DELETE ON access_token_end
FOR EACH ROW EXECUTE FUNCTION refuse('the end of an access token is kept');

CREATE TRIGGER access_token_end_is_never_emptied BEFORE TRUNCATE ON access_token_end
FOR EACH STATEMENT EXECUTE FUNCTION refuse('the end of an access token is kept');

-- From here on nothing is a record of anything.

-- The password as its hash with salt and parameters (PHC string).
CREATE TABLE password (
    account text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES user_account (id),
    hash    text COLLATE "C" NOT NULL,
    set_at  text COLLATE "C" NOT NULL
);

-- Links that sign somebody in once. secret is the SHA-256 of what is in the link.
CREATE TABLE sign_in_link (
    secret     text COLLATE "C" NOT NULL PRIMARY KEY,
    account    text COLLATE "C" NOT NULL REFERENCES user_account (id),
    expires_at text COLLATE "C" NOT NULL
);

-- secret is the SHA-256 of what the cookie or the pane holds; way is password, link or provider.
CREATE TABLE session (
    secret     text COLLATE "C" NOT NULL PRIMARY KEY,
    account    text COLLATE "C" NOT NULL REFERENCES user_account (id),
    is_bearer  bigint           NOT NULL,
    way        text COLLATE "C" NOT NULL,
    started_at text COLLATE "C" NOT NULL,
    seen_at    text COLLATE "C" NOT NULL
);

CREATE INDEX session_of_account ON session (account);

-- Sign-ins that failed, counted by whose account (known or not) and by address; subject is a hash of either.
CREATE TABLE sign_in_failure (
    subject text COLLATE "C" NOT NULL PRIMARY KEY,
    count   bigint           NOT NULL,
    last_at text COLLATE "C" NOT NULL,
    until   text COLLATE "C" NOT NULL
);

CREATE INDEX sign_in_failure_by_time ON sign_in_failure (last_at);

-- What the record was not told yet of sign-ins that were refused.
CREATE TABLE refused_sign_in (
    "only"  bigint           NOT NULL PRIMARY KEY CHECK ("only" = 1),
    count   bigint           NOT NULL,
    told_at text COLLATE "C" NOT NULL
);
