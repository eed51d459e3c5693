-- As a later version might: nothing that an earlier one does is refused or means something else.
ALTER TABLE book ADD COLUMN colour TEXT;
ALTER TABLE version ADD COLUMN weight INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN device TEXT NOT NULL DEFAULT '';

CREATE TABLE later (
    name TEXT NOT NULL PRIMARY KEY
);

CREATE INDEX version_by_weight ON version (weight);
