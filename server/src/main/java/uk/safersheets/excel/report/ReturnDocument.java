package uk.safersheets.excel.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import uk.safersheets.returns.FunderReturn;
import uk.safersheets.returns.Section;

/** A return as a Word document: a heading and a table for each section, the marking on every page. */
final class ReturnDocument {
    private static final long LONG_SIDE = 16_838;
    private static final long SHORT_SIDE = 11_906;
    private static final long MARGIN = 964;
    private static final long TEXT_WIDTH = LONG_SIDE - 2 * MARGIN;

    private final XWPFDocument document;
    private final FunderReturn made;

    private ReturnDocument(XWPFDocument document, FunderReturn made) {
        this.document = document;
        this.made = made;
    }

    static byte[] write(FunderReturn made) {
        try (var document = new XWPFDocument()) {
            new ReturnDocument(document, made).write();
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return DocumentParts.put(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the return", e);
        }
    }

    private void write() {
        document.createStyles();
        DocumentParts.describe(document.getProperties(), made.title(), made.marking());
        page();
        everyPage();
        paragraph("Title", made.title());
        paragraph("Subtitle", made.subtitle());
        made.sections().forEach(this::section);
    }

    /** A4, lying on its long side. */
    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(LONG_SIDE));
        size.setH(BigInteger.valueOf(SHORT_SIDE));
        size.setOrient(STPageOrientation.LANDSCAPE);
        var margin = section.addNewPgMar();
        var wide = BigInteger.valueOf(MARGIN);
        margin.setTop(wide);
        margin.setBottom(wide);
        margin.setLeft(wide);
        margin.setRight(wide);
        margin.setHeader(BigInteger.valueOf(MARGIN / 2));
        margin.setFooter(BigInteger.valueOf(MARGIN / 2));
    }

    private void everyPage() {
        var header = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        header.setStyle("Header");
        header.createRun().setText(made.marking());
        var footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setStyle("Footer");
        footer.createRun().setText(made.title() + ", page ");
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private void section(Section section) {
        paragraph("Heading1", section.title());
        paragraph("Note", section.note());
        if (section.rows().isEmpty()) {
            paragraph("Normal", section.shown().get(0).get(0).text() + ".");
        } else {
            new DocumentTable(document, section, TEXT_WIDTH).write();
        }
    }

    private void paragraph(String style, String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
    }
}
