-- Books disposed of after their period. The book, its versions and the record stay; the workbooks and findings go.
CREATE TABLE disposal (
    book  TEXT    NOT NULL PRIMARY KEY REFERENCES book (id),
    event INTEGER NOT NULL REFERENCES event (number)
);
CREATE TRIGGER disposal_never_changes BEFORE UPDATE ON disposal
BEGIN SELECT raise(ABORT, 'a disposal is kept as it is'); END;
CREATE TRIGGER disposal_never_goes BEFORE DELETE ON disposal
BEGIN SELECT raise(ABORT, 'a disposal is kept'); END;

-- Content may be emptied once there is a disposal, and filled again when somebody submits the same bytes elsewhere.
DROP TRIGGER content_never_changes;
CREATE TRIGGER content_never_changes BEFORE UPDATE ON content
WHEN NOT (new.sha256 = old.sha256 AND (old.size = 0 OR new.size = 0 AND EXISTS (SELECT 1 FROM disposal)))
BEGIN SELECT raise(ABORT, 'content is kept as it is'); END;

DROP TRIGGER version_never_changes;
CREATE TRIGGER version_never_changes BEFORE UPDATE OF book, number, base, sha256, created_at, author, role, note,
    template_version, errors, queries, notes, not_checked ON version
BEGIN SELECT raise(ABORT, 'a version is kept as it is'); END;
CREATE TRIGGER version_findings_never_change BEFORE UPDATE OF findings ON version
WHEN NOT EXISTS (SELECT 1 FROM disposal WHERE book = old.book)
BEGIN SELECT raise(ABORT, 'findings are kept as they are'); END;
