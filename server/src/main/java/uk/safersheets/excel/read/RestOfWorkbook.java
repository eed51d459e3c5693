package uk.safersheets.excel.read;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Submission;
import uk.safersheets.excel.opc.CellBudget;
import uk.safersheets.excel.opc.Relationship;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.excel.opc.XmlPart;

/**
 * What a workbook holds beside the tables and named cells that are read of it: its sheets, the texts, numbers and formulas
 * of all other cells, notes, comments, pictures and how many charts. Two files of which all of it is equal differ in
 * nothing that a reader of theirs would miss; formats and what formulas came to do not count.
 */
public final class RestOfWorkbook {
    private final WorkbookFile file;
    private final Set<CellRef> read = new HashSet<>();
    private final List<String> lines = new ArrayList<>();

    private RestOfWorkbook(WorkbookFile file, Submission submission) {
        this.file = file;
        submission.tables().values().forEach(table -> {
            table.headings().forEach(cell -> read.add(cell.ref()));
            table.rows().stream().flatMap(row -> row.cells().stream()).forEach(cell -> read.add(cell.ref()));
        });
        submission.fields().values().forEach(cell -> read.add(cell.ref()));
    }

    /**
     * A line for each thing, in the order of the tabs.
     *
     * @param bytes a workbook that {@link WorkbookReader} has opened
     * @param submission what was read of it
     */
    public static List<String> of(byte[] bytes, Submission submission, UploadLimits limits) {
        var rest = new RestOfWorkbook(WorkbookFile.open(bytes, null, limits), submission);
        rest.sheets();
        rest.drawn();
        return List.copyOf(rest.lines);
    }

    private void sheets() {
        var budget = new CellBudget(file.parts().fileName(), file.limits());
        for (var sheet : file.outline().sheets()) {
            lines.add("sheet " + sheet.name());
            if (sheet.isWorksheet()) {
                var grid = SheetScan.read(file.parts(), sheet.part(), (row, col) -> true, budget);
                var values = CellValues.of(file, Set.of(grid));
                grid.rows()
                        .forEach((row, cells) -> cells.stream()
                                .map(raw -> values.cell(sheet.name(), row, raw))
                                .filter(cell -> !read.contains(cell.ref()))
                                .map(RestOfWorkbook::line)
                                .forEach(lines::add));
                notes(sheet.part());
            }
        }
    }

    private static String line(Cell cell) {
        return cell.ref().a1()
                + ' '
                + cell.formula()
                        .map(formula -> '=' + formula)
                        .orElseGet(() -> cell.value().toString());
    }

    /** A note keeps its words in runs, a comment in one text. */
    private void notes(String sheet) {
        for (var part : Relationship.of(file.parts(), sheet)) {
            switch (part.type()) {
                case "comments" -> XmlPart.visit(file.parts(), part.target(), xml -> note(xml, "comment", "t"));
                case "threadedComment" ->
                    XmlPart.visit(file.parts(), part.target(), xml -> note(xml, "threadedComment", "text"));
                default -> {}
            }
        }
    }

    private void note(XmlPart at, String note, String words) throws XMLStreamException {
        if (at.name().equals(note)) {
            lines.add("note at " + at.attribute("ref", ""));
        } else if (at.name().equals(words)) {
            lines.add(at.text());
        }
    }

    private void drawn() {
        file.parts().under("xl/media/").stream().map(this::hash).sorted().forEach(lines::add);
        long charts = Stream.concat(
                        file.parts().under("xl/charts/").stream(), file.parts().under("xl/chartsheets/").stream())
                .filter(part -> part.matches(".*/chart[0-9]*[.]xml"))
                .count();
        lines.add("charts " + charts);
    }

    private String hash(String part) {
        try (var in = new DigestInputStream(file.parts().open(part), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
