-- Which account was signed in when an act was done. An act without one was done under a name as it was given.
CREATE TABLE event_actor (
    event INTEGER NOT NULL PRIMARY KEY REFERENCES event (number),
    user  TEXT    NOT NULL CHECK (user <> '')
);

CREATE TRIGGER event_actor_never_changes BEFORE UPDATE ON event_actor
BEGIN SELECT raise(ABORT, 'who did an act is kept as it is'); END;

CREATE TRIGGER event_actor_never_goes BEFORE DELETE ON event_actor
BEGIN SELECT raise(ABORT, 'who did an act is kept'); END;
