package uk.safersheets.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.pdf.PdfUa;

/** The return of a fund whose funder ends within its period. */
class ReturnAfterTheFunderTest {
    private static final String DETAILS = "xl/worksheets/sheet2.xml";
    private static final byte[] ENDING = TestWorkbooks.matched(
            TestWorkbooks.example("funding-allocation", "charnwood-2019-20-locality-fund"),
            DETAILS,
            "<c r=\"B16\"([^>]*)/>",
            "<c r=\"B16\"$1><v>43830</v></c>");

    @TempDir
    Path folder;

    @Test
    void goesToWhoeverFollows() throws IOException {
        String said = said(TestWorkbooks.matched(
                ENDING,
                DETAILS,
                "<c r=\"B17\"([^>]*)/>",
                "<c r=\"B17\"$1 t=\"inlineStr\"><is><t>Mayor of the county</t></is></c>"));

        assertTrue(
                said.contains(
                        "Office of the Police and Crime Commissioner answered for the award until 31 December 2019;"
                                + " Mayor of the county does since, and this return is to them."),
                said);
        assertTrue(said.contains("Funder after that Mayor of the county"), said);
    }

    @Test
    void saysThatNobodyIsNamed() throws IOException {
        assertTrue(said(ENDING).contains("nobody is named who does since"));
    }

    @Test
    void saysNothingOfAFunderThatStays() throws IOException {
        String said = said(TestWorkbooks.example("funding-allocation", "charnwood-2019-20-locality-fund"));

        assertTrue(!said.contains("answered for") && !said.contains("Funder until"), said);
        assertTrue(said.contains("Nobody has signed it: it was made from a file by itself."), said);
        assertEquals(1, said.split("Not entered", -1).length - 1);
    }

    private String said(byte[] workbook) throws IOException {
        var file = Files.write(folder.resolve("fund.xlsx"), workbook);
        var out = folder.resolve("return.pdf");
        var ran = Commands.run("return", file.toString(), "-o", out.toString());
        assertEquals(0, ran.status(), ran::err);
        byte[] bytes = Files.readAllBytes(out);
        assertEquals(List.of(), PdfUa.faults(bytes));
        try (var pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
