package uk.safersheets.app.runtime;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import uk.safersheets.app.Person;
import uk.safersheets.app.book.OpenBook;
import uk.safersheets.app.check.CheckWorkbook;
import uk.safersheets.app.template.BuiltInTemplates;
import uk.safersheets.app.template.PackagedFiles;
import uk.safersheets.app.version.SubmitVersion;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.store.book.Books;

/** Makes a book of each packaged example, with the example as its first version, where there is none yet. */
final class PackagedExamples {
    private static final Logger LOG = LogManager.getLogger(PackagedExamples.class);
    private static final String NOTE = "As printed in the source document.";

    private final Books books;
    private final CheckWorkbook checkWorkbook;
    private final OpenBook openBook;
    private final SubmitVersion keepVersion;

    PackagedExamples(Books books, VersionModule versions, OpenBook openBook) {
        this.books = books;
        this.checkWorkbook = versions.check();
        this.openBook = openBook;
        this.keepVersion = versions.submit();
    }

    void load() {
        for (String name : BuiltInTemplates.examples()) {
            byte[] workbook = PackagedFiles.read(name).orElseThrow();
            if (!books.isStartedWith(workbook)) {
                load(name, workbook);
            }
        }
    }

    private void load(String name, byte[] workbook) {
        var checked = checkWorkbook.file(workbook, name);
        var book = new OpenBook.Name(
                checked.field(FieldRole.PARTNERSHIP), checked.submission().template(), checked.field(FieldRole.PERIOD));
        var opened = openBook.run(book, Person.SERVICE).book();
        if (opened.versions() == 0) {
            var submitted = new SubmitVersion.Submitted(0, workbook, null, NOTE, Person.SERVICE);
            keepVersion.run(opened.book(), submitted);
            LOG.info("Loaded the example {}", name);
        }
    }
}
