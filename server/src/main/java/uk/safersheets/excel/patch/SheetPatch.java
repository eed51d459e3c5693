package uk.safersheets.excel.patch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.NavigableMap;
import java.util.TreeMap;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Patch;
import uk.safersheets.excel.opc.StartTag;
import uk.safersheets.excel.opc.XmlPieces;
import uk.safersheets.excel.read.DateStyles;

/** Copies one sheet's part with some cells written anew. Every byte outside those cells stays as it was. */
final class SheetPatch {
    private final XmlPieces in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final NavigableMap<Integer, NavigableMap<Integer, Patch>> waiting;
    private final PatchedFormulas formulas;
    private final StylesAbove styles;
    private final DateStyles movedDates;
    private String prefix = "";
    private CellXml xml;
    private int row = -1;
    private int col;

    /** @param movedDates the cell formats whose numbers count from 1904 */
    SheetPatch(
            InputStream in, SheetPatches patches, PatchedFormulas formulas, StylesAbove styles, DateStyles movedDates) {
        this.in = new XmlPieces(in);
        this.waiting = patches.waiting();
        this.formulas = formulas;
        this.styles = styles;
        this.movedDates = movedDates;
        this.xml = new CellXml(prefix, movedDates);
    }

    /** The new part. */
    byte[] run() throws IOException {
        while (in.next()) {
            if (in.isStart("sheetData")) {
                data();
            } else {
                write(in.text());
            }
        }
        if (!waiting.isEmpty()) {
            throw new IOException("there was no place to write row " + (waiting.firstKey() + 1));
        }
        return out.toByteArray();
    }

    private void data() throws IOException {
        prefix = in.prefix();
        xml = new CellXml(prefix, movedDates);
        boolean whole = in.isWhole();
        write(StartTag.opened(in.text()));
        while (!whole && in.next() && !in.isEnd("sheetData")) {
            if (in.isStart("row")) {
                row();
            } else {
                write(in.text());
            }
        }
        newRowsBefore(Integer.MAX_VALUE);
        write("</" + prefix + "sheetData>");
    }

    private void row() throws IOException {
        String number = StartTag.attribute(in.text(), "r");
        int next = number == null ? row + 1 : Integer.parseInt(number.strip()) - 1;
        newRowsBefore(next);
        startRow(next);
        var patches = waiting.remove(row);
        if (patches != null) {
            boolean whole = in.isWhole();
            write(StartTag.without(StartTag.opened(in.text()), "spans"));
            cells(patches, whole);
            write("</" + prefix + "row>");
        } else {
            write(in.text());
            if (!in.isWhole()) {
                cells(new TreeMap<>(), false);
                write(in.text());
            }
        }
    }

    private void startRow(int next) {
        row = next;
        col = -1;
        styles.startRow(row);
    }

    /** To the end tag of the row, which is left to the caller. */
    private void cells(NavigableMap<Integer, Patch> patches, boolean none) throws IOException {
        while (!none && in.next() && !in.isEnd("row")) {
            if (in.isStart("c")) {
                cell(patches);
            } else {
                write(in.text());
            }
        }
        newCellsBefore(Integer.MAX_VALUE, patches);
    }

    private void cell(NavigableMap<Integer, Patch> patches) throws IOException {
        String address = StartTag.attribute(in.text(), "r");
        col = address == null ? col + 1 : CellRef.of("", address).col();
        newCellsBefore(col, patches);
        styles.saw(col, StartTag.attribute(in.text(), "s"));
        var patch = patches.remove(col);
        var old = CellXmlSource.take(in);
        write(
                patch == null
                        ? formulas.unpatched(old, row, col, xml)
                        : xml.cell(old.tag(), patch, formulas.kept(old, patch), old.rest()));
    }

    private void newCellsBefore(int before, NavigableMap<Integer, Patch> patches) {
        while (!patches.isEmpty() && patches.firstKey() < before) {
            var next = patches.pollFirstEntry();
            String style = styles.forNew(next.getKey());
            styles.saw(next.getKey(), style);
            formulas.added(next.getValue());
            write(xml.newCell(next.getValue().cell().a1(), style, next.getValue()));
        }
    }

    private void newRowsBefore(int before) {
        while (!waiting.isEmpty() && waiting.firstKey() < before) {
            var next = waiting.pollFirstEntry();
            startRow(next.getKey());
            write("<" + prefix + "row r=\"" + (next.getKey() + 1) + "\">");
            newCellsBefore(Integer.MAX_VALUE, next.getValue());
            write("</" + prefix + "row>");
        }
    }

    private void write(String piece) {
        out.writeBytes(piece.getBytes(StandardCharsets.ISO_8859_1));
    }
}
