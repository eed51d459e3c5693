package uk.safersheets.app;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Makes a book of each packaged example, with the example as its first version, where there is none yet. */
final class Examples {
    private static final Logger LOG = LogManager.getLogger(Examples.class);
    private static final String NOTE = "As printed in the source document.";

    private final CheckWorkbook checkWorkbook;
    private final OpenBook openBook;
    private final KeepVersion keepVersion;

    Examples(CheckWorkbook checkWorkbook, OpenBook openBook, KeepVersion keepVersion) {
        this.checkWorkbook = checkWorkbook;
        this.openBook = openBook;
        this.keepVersion = keepVersion;
    }

    void load() {
        for (String name : BuiltInTemplates.examples()) {
            load(name, PackagedFiles.read(name).orElseThrow());
        }
    }

    private void load(String name, byte[] workbook) {
        var checked = checkWorkbook.file(workbook, name);
        var book = new OpenBook.Name(
                checked.field("Partnership"), checked.submission().template(), checked.field("Period"));
        var opened = openBook.run(book, Person.SERVICE).book();
        if (opened.versions() == 0) {
            var submitted = new KeepVersion.Submitted(0, workbook, null, NOTE, Person.SERVICE);
            keepVersion.run(opened.book(), submitted);
            LOG.info("Loaded the example {}", name);
        }
    }
}
