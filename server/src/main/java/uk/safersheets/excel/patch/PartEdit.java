package uk.safersheets.excel.patch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.Predicate;
import uk.safersheets.excel.opc.PackageParts;
import uk.safersheets.excel.opc.StartTag;
import uk.safersheets.excel.opc.XmlPieces;
import uk.safersheets.excel.read.TablePart;

/** Small changes to a part that keep every other byte of it. */
final class PartEdit {
    private PartEdit() {}

    /** The part with each piece as {@code edit} gives it. */
    static byte[] pieces(PackageParts parts, String part, Function<XmlPieces, String> edit) {
        var out = new ByteArrayOutputStream();
        try (var in = parts.openUtf8(part)) {
            var pieces = new XmlPieces(in);
            while (pieces.next()) {
                out.writeBytes(edit.apply(pieces).getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw parts.unreadable(part, e);
        }
        return out.toByteArray();
    }

    /** The part without the elements of this name, which hold no others, whose start tag is unwanted. */
    static byte[] without(PackageParts parts, String part, String name, Predicate<String> unwanted) {
        var inside = new boolean[1];
        return pieces(parts, part, piece -> {
            if (inside[0]) {
                inside[0] = !piece.isEnd(name);
                return "";
            }
            if (piece.isStart(name) && unwanted.test(piece.text())) {
                inside[0] = !piece.isWhole();
                return "";
            }
            return piece.text();
        });
    }

    /** Whether there is any element of this name. */
    static boolean holds(PackageParts parts, String part, String name) {
        try (var in = parts.openUtf8(part)) {
            var pieces = new XmlPieces(in);
            while (pieces.next()) {
                if (pieces.isStart(name)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw parts.unreadable(part, e);
        }
    }

    /** The table's part with its last row further down. */
    static byte[] grown(PackageParts parts, TablePart table, int lastRow) {
        String range = table.range().downTo(lastRow).toString();
        return pieces(
                parts,
                table.part(),
                piece -> piece.isStart("table")
                                || piece.isStart("autoFilter") && StartTag.attribute(piece.text(), "ref") != null
                        ? StartTag.with(piece.text(), "ref", range)
                        : piece.text());
    }
}
