package uk.safersheets.excel.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import uk.safersheets.document.Bars;
import uk.safersheets.document.Block;
import uk.safersheets.document.Document;
import uk.safersheets.document.Grid;
import uk.safersheets.excel.poi.UkLocale;

/** Writes a document as one for Word, the marking on every page. */
public final class WordDocument {
    private static final long LONG_SIDE = 16_838;
    private static final long SHORT_SIDE = 11_906;
    private static final long MARGIN = 964;

    private final XWPFDocument word;
    private final Document document;
    private final WordContents contents;

    private WordDocument(XWPFDocument word, Document document) {
        this.word = word;
        this.document = document;
        this.contents = new WordContents(word);
    }

    /** The file; the same document gives the same bytes. */
    public static byte[] write(Document document) {
        return UkLocale.in(() -> file(document));
    }

    private static byte[] file(Document document) {
        try (var word = new XWPFDocument()) {
            new WordDocument(word, document).write();
            var bytes = new ByteArrayOutputStream();
            word.write(bytes);
            return DocumentParts.put(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the document", e);
        }
    }

    private void write() throws IOException {
        word.createStyles();
        DocumentParts.describe(word.getProperties(), document.title(), document.marking());
        page();
        everyPage();
        paragraph("Title", document.title());
        paragraph("Subtitle", document.subtitle());
        for (var block : document.blocks()) {
            write(block);
        }
    }

    /** A4. */
    private void page() {
        var section = word.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(document.isLying() ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(document.isLying() ? SHORT_SIDE : LONG_SIDE));
        size.setOrient(document.isLying() ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        var margin = section.addNewPgMar();
        var wide = BigInteger.valueOf(MARGIN);
        margin.setTop(wide);
        margin.setBottom(wide);
        margin.setLeft(wide);
        margin.setRight(wide);
        margin.setHeader(BigInteger.valueOf(MARGIN / 2));
        margin.setFooter(BigInteger.valueOf(MARGIN / 2));
    }

    private long textWidth() {
        return (document.isLying() ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN;
    }

    private void everyPage() {
        var header = word.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        header.setStyle("Header");
        header.createRun().setText(document.marking());
        var footer = word.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setStyle("Footer");
        footer.createRun().setText(document.title() + ", page ");
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
        footer.createRun().setText(" of ");
        footer.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }

    private void write(Block block) throws IOException {
        if (block instanceof Block.Heading heading) {
            contents.heading(heading);
        } else if (block instanceof Block.Contents list) {
            contents.write(list.title(), document.chapters());
        } else if (block instanceof Block.Words words) {
            paragraph(style(words.weight()), words.text());
        } else if (block instanceof Block.Points points) {
            points.items().forEach(item -> paragraph("Point", "\u2022\t" + item));
        } else if (block instanceof Grid grid) {
            new WordTable(word, grid, textWidth(), document.isLying() ? "TableText" : "TableTextSmall").write();
        } else if (block instanceof Bars bars) {
            paragraph("NoteText", bars.said());
            new WordBars(word, bars, textWidth(), !document.isLying()).write();
        }
    }

    private static String style(Block.Weight weight) {
        return switch (weight) {
            case SUMMARY -> "Summary";
            case PLAIN -> "Normal";
            case NOTE -> "NoteText";
            case SOURCE -> "SourceText";
        };
    }

    private void paragraph(String style, String text) {
        var paragraph = word.createParagraph();
        paragraph.setStyle(style);
        var run = paragraph.createRun();
        int tab = text.indexOf('\t');
        run.setText(tab < 0 ? text : text.substring(0, tab));
        if (tab >= 0) {
            run.addTab();
            run.setText(text.substring(tab + 1));
        }
    }
}
