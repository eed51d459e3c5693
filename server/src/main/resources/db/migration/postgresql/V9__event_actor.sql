-- Which account was signed in when an act was done. An act without one was done under a name as it was given.
CREATE TABLE event_actor (
    event  bigint           NOT NULL PRIMARY KEY REFERENCES event (number),
    "user" text COLLATE "C" NOT NULL CHECK ("user" <> '')
);

CREATE TRIGGER event_actor_never_changes BEFORE UPDATE ON event_actor
FOR EACH ROW EXECUTE FUNCTION refuse('who did an act is kept as it is');

CREATE TRIGGER event_actor_never_goes BEFORE DELETE ON event_actor
FOR EACH ROW EXECUTE FUNCTION refuse('who did an act is kept');

CREATE TRIGGER event_actor_is_never_emptied BEFORE TRUNCATE ON event_actor
FOR EACH STATEMENT EXECUTE FUNCTION refuse('who did an act is kept');
