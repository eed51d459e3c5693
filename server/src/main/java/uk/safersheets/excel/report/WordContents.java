package uk.safersheets.excel.report;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import uk.safersheets.document.Block;

/**
 * Headings, and the list of them, in which each line leads to its heading. Only Word knows the pages: it puts them in when
 * the list is updated.
 */
final class WordContents {
    private static final String MARK = "part";

    private final XWPFDocument word;
    private int chapters;

    WordContents(XWPFDocument word) {
        this.word = word;
    }

    void heading(Block.Heading heading) {
        var paragraph = word.createParagraph();
        paragraph.setStyle("Heading" + heading.level());
        if (heading.level() == 1) {
            chapters++;
            var start = paragraph.getCTP().addNewBookmarkStart();
            start.setId(BigInteger.valueOf(chapters));
            start.setName(MARK + chapters);
        }
        paragraph.createRun().setText(heading.text());
        if (heading.level() == 1) {
            paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(chapters));
        }
    }

    void write(String title, List<String> headings) {
        var above = word.createParagraph();
        above.setStyle("NoteText");
        above.createRun().setText(title);
        for (int at = 0; at < headings.size(); at++) {
            var line = word.createParagraph();
            line.setStyle("TOC1");
            if (at == 0) {
                field(line.getCTP(), STFldCharType.BEGIN);
                code(line.getCTP(), "TOC \\o \"1-1\" \\h \\z \\u");
                field(line.getCTP(), STFldCharType.SEPARATE);
            }
            entry(line, headings.get(at), MARK + (at + 1));
            if (at == headings.size() - 1) {
                field(line.getCTP(), STFldCharType.END);
            }
        }
    }

    private static void entry(XWPFParagraph line, String text, String mark) {
        var link = line.getCTP().addNewHyperlink();
        link.setAnchor(mark);
        link.addNewR().addNewT().setStringValue(text);
    }

    private static void field(CTP paragraph, STFldCharType.Enum type) {
        paragraph.addNewR().addNewFldChar().setFldCharType(type);
    }

    private static void code(CTP paragraph, String code) {
        paragraph.addNewR().addNewInstrText().setStringValue(code);
    }
}
