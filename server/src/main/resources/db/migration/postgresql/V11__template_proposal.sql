-- Workbooks that were proposed as the next version of a template, where a second person has to accept them. Never changed
-- or removed.
CREATE TABLE template_proposal (
    event    bigint           NOT NULL PRIMARY KEY REFERENCES event (number),
    template text COLLATE "C" NOT NULL,
    title    text COLLATE "C" NOT NULL,
    sha256   text COLLATE "C" NOT NULL REFERENCES content (sha256)
);

CREATE INDEX proposal_of_template ON template_proposal (template, event);

CREATE TRIGGER template_proposal_never_changes BEFORE UPDATE ON template_proposal
FOR EACH ROW EXECUTE FUNCTION refuse('a proposal is kept as it is');

CREATE TRIGGER template_proposal_never_goes BEFORE DELETE ON template_proposal
FOR EACH ROW EXECUTE FUNCTION refuse('a proposal is kept');

CREATE TRIGGER template_proposal_is_never_emptied BEFORE TRUNCATE ON template_proposal
FOR EACH STATEMENT EXECUTE FUNCTION refuse('a proposal is kept');

-- How a proposal ended: accepted when the event is, refused otherwise.
CREATE TABLE template_proposal_end (
    event    bigint           NOT NULL PRIMARY KEY REFERENCES event (number),
    proposal bigint           NOT NULL UNIQUE REFERENCES template_proposal (event),
    reason   text COLLATE "C" NOT NULL
);

CREATE TRIGGER template_proposal_end_never_changes BEFORE UPDATE ON template_proposal_end
FOR EACH ROW EXECUTE FUNCTION refuse('the end of a proposal is kept as it is');

CREATE TRIGGER template_proposal_end_never_goes BEFORE DELETE ON template_proposal_end
FOR EACH ROW EXECUTE FUNCTION refuse('the end of a proposal is kept');

CREATE TRIGGER template_proposal_end_is_never_emptied BEFORE TRUNCATE ON template_proposal_end
FOR EACH STATEMENT EXECUTE FUNCTION refuse('the end of a proposal is kept');
