-- Registered versions of templates. Never changed or removed.

-- sent_sha256 is what was registered; sha256 is what is kept, which carries its version number inside.
CREATE TABLE template_version (
    template      TEXT    NOT NULL,
    number        INTEGER NOT NULL CHECK (number > 0),
    title         TEXT    NOT NULL,
    sha256        TEXT    NOT NULL REFERENCES content (sha256),
    sent_sha256   TEXT    NOT NULL,
    registered_at TEXT    NOT NULL,
    registered_by TEXT    NOT NULL,
    PRIMARY KEY (template, number),
    UNIQUE (template, sent_sha256)
);

CREATE TRIGGER template_version_never_changes BEFORE UPDATE ON template_version
BEGIN SELECT raise(ABORT, 'a template version is kept as it is'); END;

CREATE TRIGGER template_version_never_goes BEFORE DELETE ON template_version
BEGIN SELECT raise(ABORT, 'a template version is kept'); END;

CREATE TABLE template_retirement (
    template   TEXT    NOT NULL,
    number     INTEGER NOT NULL,
    retired_at TEXT    NOT NULL,
    retired_by TEXT    NOT NULL,
    PRIMARY KEY (template, number),
    FOREIGN KEY (template, number) REFERENCES template_version (template, number)
);

CREATE TRIGGER template_retirement_never_changes BEFORE UPDATE ON template_retirement
BEGIN SELECT raise(ABORT, 'a retirement is kept as it is'); END;

CREATE TRIGGER template_retirement_never_goes BEFORE DELETE ON template_retirement
BEGIN SELECT raise(ABORT, 'a retirement is kept'); END;
