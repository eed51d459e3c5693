package uk.safersheets.app.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.OutsideRow;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Contract;
import uk.safersheets.store.search.CellText;
import uk.safersheets.store.search.VersionKey;

/**
 * What people wrote into a workbook: its texts, and neither numbers nor what formulas give.
 *
 * @param cells as many as are kept
 * @param leftOut how many texts are not kept, or not whole
 */
record WorkbookWords(List<CellText> cells, int leftOut) {
    private static final int MOST = 20_000;
    private static final int LONGEST = 4_000;

    WorkbookWords {
        cells = List.copyOf(cells);
    }

    /** @param contractOrNull says what people write; null where nobody knows it, and everything is read */
    static WorkbookWords of(VersionKey version, Submission submission, @Nullable Contract contractOrNull) {
        var cells = new ArrayList<CellText>();
        int leftOut = 0;
        for (var found : (Iterable<CellText>) all(version, submission, contractOrNull)::iterator) {
            boolean isWhole = found.words().length() <= LONGEST;
            leftOut += cells.size() < MOST && isWhole ? 0 : 1;
            if (cells.size() < MOST) {
                cells.add(isWhole ? found : cut(found));
            }
        }
        return new WorkbookWords(cells, leftOut);
    }

    private static Stream<CellText> all(VersionKey version, Submission submission, @Nullable Contract contractOrNull) {
        var fields = submission.fields().entrySet().stream()
                .flatMap(field -> text(version, field.getValue(), label(submission, field)));
        var tables = submission.tables().values().stream()
                .flatMap(table -> of(version, table, heading -> isWritten(contractOrNull, table.name(), heading)));
        var outside = submission.outside().stream()
                .flatMap(List::stream)
                .map(OutsideRow::cells)
                .flatMap(List::stream)
                .flatMap(cell -> text(version, cell, ""));
        return Stream.of(fields, tables, outside).flatMap(each -> each);
    }

    /** Whether people write under this heading: what a template prints is in every workbook of it. */
    private static boolean isWritten(@Nullable Contract contractOrNull, String table, String heading) {
        return contractOrNull == null
                || contractOrNull
                        .table(table)
                        .flatMap(known -> known.column(heading))
                        .filter(column -> column.content().entry().isTyped())
                        .isPresent();
    }

    private static Stream<CellText> of(VersionKey version, SheetTable table, Predicate<String> isWritten) {
        var headings = table.headings().stream()
                .map(heading -> Texts.tidy(heading.value().toString()))
                .toList();
        return IntStream.range(0, headings.size())
                .filter(at -> isWritten.test(headings.get(at)))
                .boxed()
                .flatMap(at -> table.rows().stream()
                        .flatMap(row -> text(version, row.cells().get(at), headings.get(at))));
    }

    private static String label(Submission submission, Map.Entry<String, Cell> field) {
        return Optional.ofNullable(submission.labels().get(field.getKey()))
                .map(label -> Texts.tidy(label.value().toString()))
                .orElse(field.getKey());
    }

    private static Stream<CellText> text(VersionKey version, Cell cell, String heading) {
        return cell.isEntry() && cell.value() instanceof Value.Text text
                ? Stream.of(
                        new CellText(version, cell.ref().sheet(), cell.ref().a1(), heading, Texts.tidy(text.text())))
                : Stream.empty();
    }

    private static CellText cut(CellText found) {
        return new CellText(
                found.version(),
                found.sheet(),
                found.cell(),
                found.heading(),
                found.words().substring(0, LONGEST));
    }
}
