package uk.safersheets.app.textcheck;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.Slug;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.textcheck.CheckedBook;
import uk.safersheets.textcheck.TextCheck;
import uk.safersheets.textcheck.TextReport;
import uk.safersheets.word.ReadReport;

/** Holds a report against workbooks. Nothing is kept of either. */
public final class CheckReport {
    private final ReadWorkbook workbooks;

    public CheckReport(ReadWorkbook workbooks) {
        this.workbooks = workbooks;
    }

    /**
     * Workbooks that were sent with it.
     *
     * @throws RefusedFileException for a workbook of no template that is known here, or that lacks a part of it, and for
     *     what is no report; the message names the file
     */
    public TextReport files(List<NamedFile> books, NamedFile report) {
        var read = new ArrayList<CheckedBook>();
        for (var book : books) {
            var whole = workbooks.whole(book);
            read.add(new CheckedBook(
                    book.name(),
                    whole.prepared().contract(),
                    new Calculation(whole.prepared(), whole.submission()),
                    whole.cells()));
        }
        return of(read, report, List.of());
    }

    /** @param notes what is to be said besides, before what the check says */
    TextReport of(List<CheckedBook> books, NamedFile report, List<String> notes) {
        var read = ReadReport.of(report.name(), report.bytes());
        var checked = TextCheck.of(books, read.prose());
        return new TextReport(
                checked.text(),
                checked.statements(),
                checked.unmentioned(),
                Stream.of(notes, strangers(books), read.notes(), checked.notes())
                        .flatMap(List::stream)
                        .toList());
    }

    /** Figures of several partnerships may be taken for one another's. */
    private static List<String> strangers(List<CheckedBook> books) {
        var slugs = new LinkedHashSet<String>();
        var named = new ArrayList<String>();
        for (var book : books) {
            String partnership = book.cells().text(FieldRole.PARTNERSHIP);
            if (slugs.add(Slug.ofPartnership(partnership))) {
                named.add(partnership.isBlank() ? "nobody (" + book.name() + ")" : partnership);
            }
        }
        return named.size() < 2
                ? List.of()
                : List.of("The workbooks are of different partnerships: " + String.join(", ", named)
                        + ". A figure of one may have been taken for another's.");
    }
}
