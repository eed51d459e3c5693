-- Workbooks that were proposed as the next version of a template, where a second person has to accept them. Never changed
-- or removed.
CREATE TABLE template_proposal (
    event    INTEGER NOT NULL PRIMARY KEY REFERENCES event (number),
    template TEXT    NOT NULL,
    title    TEXT    NOT NULL,
    sha256   TEXT    NOT NULL REFERENCES content (sha256)
);

CREATE INDEX proposal_of_template ON template_proposal (template, event);

CREATE TRIGGER template_proposal_never_changes BEFORE UPDATE ON template_proposal
BEGIN SELECT raise(ABORT, 'a proposal is kept as it is'); END;

CREATE TRIGGER template_proposal_never_goes BEFORE DELETE ON template_proposal
BEGIN SELECT raise(ABORT, 'a proposal is kept'); END;

-- How a proposal ended: accepted when the event is, refused otherwise.
CREATE TABLE template_proposal_end (
    event    INTEGER NOT NULL PRIMARY KEY REFERENCES event (number),
    proposal INTEGER NOT NULL UNIQUE REFERENCES template_proposal (event),
    reason   TEXT    NOT NULL
);

CREATE TRIGGER template_proposal_end_never_changes BEFORE UPDATE ON template_proposal_end
BEGIN SELECT raise(ABORT, 'the end of a proposal is kept as it is'); END;

CREATE TRIGGER template_proposal_end_never_goes BEFORE DELETE ON template_proposal_end
BEGIN SELECT raise(ABORT, 'the end of a proposal is kept'); END;
