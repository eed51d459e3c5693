package uk.safersheets.workbooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import uk.safersheets.Repository;
import uk.safersheets.app.template.NamedFunctions;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.Submission;
import uk.safersheets.check.Check;
import uk.safersheets.check.CheckResult;
import uk.safersheets.check.books.OtherBooks;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.excel.read.WorkbookReader;
import uk.safersheets.excel.validator.ContractReader;
import uk.safersheets.formula.Functions;

/** The workbooks that officers download, as they are committed. */
final class Shipped {
    static final Path FOLDER = Repository.file("workbooks");
    static final Functions FUNCTIONS = NamedFunctions.ALL;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private Shipped() {}

    /** The ids of all templates, such as {@code risk-matrix}. */
    static List<String> templates() {
        return names(FOLDER, "");
    }

    /** The names of a template's examples, without ending. */
    static List<String> examples(String template) {
        return names(FOLDER.resolve(template).resolve("examples"), ".yaml");
    }

    static PreparedContract contract(String template) {
        return new PreparedContract(
                ContractReader.read(bytes(FOLDER.resolve(template).resolve(template + ".xlsx"))), FUNCTIONS);
    }

    /** What the committed workbook of an example holds. */
    static Submission submission(String template, String example) {
        var file = FOLDER.resolve(template).resolve("examples").resolve(example + ".xlsx");
        return new WorkbookReader(UploadLimits.STANDARD)
                .open(bytes(file), file.getFileName().toString())
                .submission();
    }

    static CheckResult check(String template, Submission submission) {
        return Check.run(contract(template), submission, TODAY);
    }

    static CheckResult check(String template, Submission submission, OtherBooks others) {
        return Check.run(contract(template), submission, TODAY, others);
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Path folder, String ending) {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
