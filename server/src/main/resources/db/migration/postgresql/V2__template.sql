-- Registered versions of templates. Never changed or removed.

-- sent_sha256 is what was registered; sha256 is what is kept, which carries its version number inside.
CREATE TABLE template_version (
    template      text COLLATE "C" NOT NULL,
    number        bigint           NOT NULL CHECK (number > 0),
    title         text COLLATE "C" NOT NULL,
    sha256        text COLLATE "C" NOT NULL REFERENCES content (sha256),
    sent_sha256   text COLLATE "C" NOT NULL,
    registered_at text COLLATE "C" NOT NULL,
    registered_by text COLLATE "C" NOT NULL,
    PRIMARY KEY (template, number),
    UNIQUE (template, sent_sha256)
);

CREATE TRIGGER template_version_never_changes BEFORE UPDATE ON template_version
FOR EACH ROW EXECUTE FUNCTION refuse('a template version is kept as it is');

CREATE TRIGGER template_version_never_goes BEFORE DELETE ON template_version
FOR EACH ROW EXECUTE FUNCTION refuse('a template version is kept');

CREATE TRIGGER template_version_is_never_emptied BEFORE TRUNCATE ON template_version
FOR EACH STATEMENT EXECUTE FUNCTION refuse('a template version is kept');

CREATE TABLE template_retirement (
    template   text COLLATE "C" NOT NULL,
    number     bigint           NOT NULL,
    retired_at text COLLATE "C" NOT NULL,
    retired_by text COLLATE "C" NOT NULL,
    PRIMARY KEY (template, number),
    FOREIGN KEY (template, number) REFERENCES template_version (template, number)
);

CREATE TRIGGER template_retirement_never_changes BEFORE UPDATE ON template_retirement
FOR EACH ROW EXECUTE FUNCTION refuse('a retirement is kept as it is');

CREATE TRIGGER template_retirement_never_goes BEFORE DELETE ON template_retirement
FOR EACH ROW EXECUTE FUNCTION refuse('a retirement is kept');

CREATE TRIGGER template_retirement_is_never_emptied BEFORE TRUNCATE ON template_retirement
FOR EACH STATEMENT EXECUTE FUNCTION refuse('a retirement is kept');
