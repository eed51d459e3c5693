package uk.safersheets.bench;

import static uk.safersheets.bench.Matrices.matrix;
import static uk.safersheets.bench.Matrices.reworked;
import static uk.safersheets.bench.Timing.alternate;
import static uk.safersheets.bench.Timing.goal;
import static uk.safersheets.bench.Timing.heading;
import static uk.safersheets.bench.Timing.line;
import static uk.safersheets.bench.Timing.median;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.app.check.RecalculateWorkbook;
import uk.safersheets.app.compare.CompareWorkbooks;
import uk.safersheets.app.template.BuiltInTemplates;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.excel.read.WorkbookReader;
import java.util.List;
import java.util.concurrent.Callable;

/** Comparing against reading. */
final class RowFigures {
    private RowFigures() {}

    /** The same issues in another order, with every hundredth scored otherwise and every thousandth named otherwise. */
    static void print() throws Exception {
        heading("10,000 issues against 10,000 issues, every formula in its cell, in one JVM");
        var recalculate = new RecalculateWorkbook(new ReadWorkbook(new BuiltInTemplates(), UploadLimits.STANDARD));
        byte[] old = recalculate.run(matrix(10_000), "old").workbook();
        byte[] now = recalculate.run(reworked(old), "new").workbook();
        var reader = new WorkbookReader(UploadLimits.STANDARD);
        var templates = new BuiltInTemplates();
        Callable<Object> read = () -> List.of(reader.open(old, "old").submission(), reader.open(now, "new").submission());
        Callable<Object> whole = () -> compare(templates).run(new NamedFile("old", old), new NamedFile("new", now));
        alternate(8, read, whole);
        double[][] times = alternate(11, read, whole);
        line("read both", median(times[0]));
        line("read both and compare them", median(times[1]));
        goal("read and compare / read", median(times[1]) / median(times[0]), 3, false);
        System.out.println(compare(templates).run(new NamedFile("old", old), new NamedFile("new", now)).comparison().summary().sentence());
    }

    /** One that has read nothing yet. */
    private static CompareWorkbooks compare(BuiltInTemplates templates) {
        return new CompareWorkbooks(new ReadWorkbook(templates, UploadLimits.STANDARD));
    }
}
