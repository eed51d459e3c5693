package uk.safersheets.workbooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import uk.safersheets.Repository;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.cell.Submission;
import uk.safersheets.cli.Commands;
import uk.safersheets.contract.NamedCells;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.excel.read.WorkbookReader;
import uk.safersheets.textcheck.CheckedBook;

/** Workbooks that reports of the tests are held against, each read once. */
final class CheckedBooks {
    private static final Path MADE = Repository.file("server/src/test/resources/textcheck");
    private static final Map<String, CheckedBook> KNOWN = new HashMap<>();

    private CheckedBooks() {}

    /** A committed example, such as {@code crime-performance/charnwood-2019-20-q1}. */
    static CheckedBook example(String path) {
        int slash = path.indexOf('/');
        String template = path.substring(0, slash);
        String name = path.substring(slash + 1);
        return KNOWN.computeIfAbsent(path, unknown -> book(template, name, Shipped.submission(template, name)));
    }

    /** A crime table made of entries that stand beside the tests' reports. */
    static CheckedBook made(String name) {
        return KNOWN.computeIfAbsent(name, unknown -> book("crime-performance", name, built(name)));
    }

    private static CheckedBook book(String template, String name, Submission submission) {
        var prepared = Shipped.contract(template);
        return new CheckedBook(
                name + ".xlsx",
                prepared.contract(),
                new Calculation(prepared, submission),
                new NamedCells(prepared.contract(), submission));
    }

    private static Submission built(String name) {
        try {
            var file = Files.createTempFile(name, ".xlsx");
            Commands.run(
                    "template",
                    "build",
                    Shipped.FOLDER.resolve("crime-performance").toString(),
                    "--example",
                    MADE.resolve(name + ".yaml").toString(),
                    "-o",
                    file.toString());
            var submission = new WorkbookReader(UploadLimits.STANDARD)
                    .open(Shipped.bytes(file), name + ".xlsx")
                    .submission();
            Files.delete(file);
            return submission;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
