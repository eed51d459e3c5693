package uk.safersheets.excel.patch;

import java.util.Set;
import java.util.function.Function;
import uk.safersheets.excel.opc.StartTag;
import uk.safersheets.excel.opc.XmlPieces;

/** The workbook's main part, asking Excel to work every formula out when it opens the file. */
final class FullCalcOnLoad implements Function<XmlPieces, String> {
    private static final String FLAG = "fullCalcOnLoad";
    /** What may stand between the sheets and the settings for calculating. */
    private static final Set<String> BETWEEN = Set.of("functionGroups", "externalReferences", "definedNames");

    private boolean done;
    private boolean pastSheets;
    private int depth;

    @Override
    public String apply(XmlPieces piece) {
        boolean topLevel = depth == 1;
        if (piece.isEnd()) {
            depth--;
            pastSheets |= piece.isEnd("sheets");
            return piece.isEnd("workbook") ? settings(piece) + piece.text() : piece.text();
        }
        if (!piece.isStart()) {
            return piece.text();
        }
        depth += piece.isWhole() ? 0 : 1;
        if (piece.isStart("calcPr")) {
            done = true;
            return StartTag.with(piece.text(), FLAG, "1");
        }
        boolean behind = topLevel && pastSheets && BETWEEN.stream().noneMatch(piece::isStart);
        return behind ? settings(piece) + piece.text() : piece.text();
    }

    private String settings(XmlPieces piece) {
        if (done) {
            return "";
        }
        done = true;
        return "<" + piece.prefix() + "calcPr " + FLAG + "=\"1\"/>";
    }
}
