package uk.safersheets.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import uk.safersheets.document.Bars;
import uk.safersheets.document.Block;
import uk.safersheets.document.Document;
import uk.safersheets.document.Grid;

/** A document as PDF: what it says, and whether everybody can read it. */
class PdfDocumentTest {
    private static final Document DOCUMENT = document(3);

    private static Document document(int rows) {
        var row = List.of("L01", "Dogs & <cats>", "£1,060.00");
        return new Document(
                "Monitoring return: Locality fund",
                "OFFICIAL · Charnwood · 2019-20",
                "OFFICIAL",
                true,
                List.of(
                        Block.summary("£1,060.00 of £2,000.00 was spent."),
                        new Block.Heading("Spending"),
                        Block.note("Against the profile."),
                        new Bars(
                                "Line",
                                "L01 spent half of its profile.",
                                "£#,##0.00",
                                "Profile",
                                "Actual",
                                List.of(new Bars.Pair(
                                        "L01",
                                        new Bars.Bar(new BigDecimal("2000"), "£2,000.00"),
                                        new Bars.Bar(new BigDecimal("-1060"), "-£1,060.00")))),
                        new Block.Heading("Lines"),
                        new Grid(
                                "Lines",
                                "Each of them.",
                                List.of(
                                        Grid.Column.words("Line", 10),
                                        Grid.Column.words("Initiative", 40),
                                        Grid.Column.figures("Spent", 15)),
                                Collections.nCopies(rows, row),
                                true),
                        new Block.Points(List.of("Nothing else.", "Really."))));
    }

    @Test
    void everybodyCanReadIt() {
        assertEquals(List.of(), PdfUa.faults(PdfDocument.write(DOCUMENT)));
        assertEquals(List.of(), PdfUa.faults(PdfDocument.write(document(120))));
    }

    @Test
    void theJudgeSaysWhatIsBroken() throws IOException {
        var broken = new ByteArrayOutputStream();
        try (var pdf = Loader.loadPDF(PdfDocument.write(DOCUMENT))) {
            pdf.getDocumentCatalog().setStructureTreeRoot(null);
            pdf.getDocumentCatalog().setLanguage(null);
            pdf.save(broken);
        }

        assertTrue(PdfUa.faults(broken.toByteArray()).size() > 1);
    }

    @Test
    void saysWhatItIsAndWhatIsInIt() throws IOException {
        try (var pdf = Loader.loadPDF(PdfDocument.write(document(120)))) {
            assertEquals("en-GB", pdf.getDocumentCatalog().getLanguage());
            assertEquals(
                    "Monitoring return: Locality fund",
                    pdf.getDocumentInformation().getTitle());
            String last = new PDFTextStripper().getText(pdf);
            assertTrue(last.contains("Dogs & <cats>"), last);
            assertTrue(last.contains("Page 1 of " + pdf.getNumberOfPages()), last);
            var stripper = new PDFTextStripper();
            stripper.setStartPage(2);
            stripper.setEndPage(2);
            String second = stripper.getText(pdf);
            assertTrue(second.contains("OFFICIAL") && second.contains("Initiative"), second);
        }
    }

    @Test
    void aLetterThatItsFontsDoNotHaveIsSeenToBeMissing() throws IOException {
        var document = new Document(
                "Title", "Subtitle", "OFFICIAL", false, List.of(Block.plain("Llŷn, Łódź, Αθήνα, Київ and \u6f22 here")));

        try (var pdf = Loader.loadPDF(PdfDocument.write(document))) {
            String said = new PDFTextStripper().getText(pdf);
            assertTrue(said.contains("Llŷn, Łódź, Αθήνα, Київ and # here"), said);
        }
    }

    @Test
    void theSameDocumentGivesTheSameBytes() {
        assertArrayEquals(PdfDocument.write(DOCUMENT), PdfDocument.write(DOCUMENT));
    }
}
