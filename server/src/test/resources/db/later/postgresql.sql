-- As a later version might: nothing that an earlier one does is refused or means something else.
ALTER TABLE book ADD COLUMN colour text COLLATE "C";
ALTER TABLE version ADD COLUMN weight bigint NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN device text COLLATE "C" NOT NULL DEFAULT '';

CREATE TABLE later (
    name text COLLATE "C" NOT NULL PRIMARY KEY
);

CREATE INDEX version_by_weight ON version (weight);
