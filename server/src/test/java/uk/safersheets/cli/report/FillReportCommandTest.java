package uk.safersheets.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.safersheets.word.fill.WordFiles.document;
import static uk.safersheets.word.fill.WordFiles.paragraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.Repository;
import uk.safersheets.cli.Commands;
import uk.safersheets.word.fill.WordFiles;

/** {@code safersheets fill-report}: figures by their names, and nothing guessed. */
class FillReportCommandTest {
    private static final String CRIME = example("crime-performance", "charnwood-2019-20-q1");
    private static final String OTHER = example("crime-performance", "central-bedfordshire-2013-14");
    private static final String FUND = example("funding-allocation", "charnwood-2019-20-ci001");
    private static final String LOCALITY = example("funding-allocation", "charnwood-2019-20-locality-fund");

    @TempDir
    Path folder;

    private static String example(String template, String name) {
        return Repository.file("workbooks/" + template + "/examples/" + name + ".xlsx")
                .toString();
    }

    private Path report(String... references) throws IOException {
        var body = new StringBuilder();
        for (String reference : references) {
            body.append(paragraph("{{" + reference + "}}"));
        }
        return Files.write(folder.resolve("report.docx"), document(body.toString()));
    }

    private Commands.Ran fill(Path report, String... more) {
        var words = new java.util.ArrayList<>(List.of("fill-report", report.toString(), "-o", out().toString()));
        words.addAll(List.of(more));
        return Commands.run(words.toArray(String[]::new));
    }

    private Path out() {
        return folder.resolve("out.docx");
    }

    private String written() throws IOException {
        return WordFiles.parts(Files.readAllBytes(out())).get("word/document.xml");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Charnwood crime: All Crime, Change %                                | -1.8%       | Crime performance!F6
        Charnwood crime: All Crime, Change                                  | -61         | Crime performance!E6
        charnwood CRIME performance:  all crime ,  current                  | 3,289       | Crime performance!D6
        The Charnwood Community Safety Partnership crime: All Crime, Current | 3,289      | Crime performance!D6
        Charnwood crime: Burglary - Residential, Current                    | 205         | Crime performance!D8
        Charnwood crime 2019-20 Q1: All Crime, Previous                     | 3,350       | Crime performance!C6
        Charnwood crime: All Crime, Previous; Q1 2019-20                    | 3,350       | Crime performance!C6
        Charnwood crime: All Crime, Change %; no sign                       | 1.8%        | Crime performance!F6
        Charnwood crime: All Crime, Change, No Sign                         | 61          | Crime performance!E6
        Charnwood crime: All Crime, Change; no sign; 2019-20 Q1             | 61          | Crime performance!E6
        Charnwood crime: All Crime, Change; 2019-20 Q1; no sign             | 61          | Crime performance!E6
        Charnwood crime: Partnership                                        | Charnwood   | Details!B6
        Charnwood crime: Period ends                                        | 30 June 2019 | Details!B9
        Charnwood beats and borough: All Crime, Borough previous            | 3,350       | Beats and borough!E6
        Central Bedfordshire crime: Robbery, Current                        | 127         | Crime performance!D9
        """)
    void aReferenceNamesOneFigureWhateverItsCaseSpacesAndDashes(String reference, String shown, String cell)
            throws IOException {
        var ran = fill(report(reference), "--workbook", CRIME, OTHER, FUND, LOCALITY, "--json");

        assertEquals(0, ran.status(), ran.err() + ran.out());
        var filled = (Map<?, ?>) ((List<?>) ran.json().get("filled")).get(0);
        assertEquals(shown, filled.get("shown"));
        assertEquals(cell, filled.get("cell"));
        assertEquals("paragraph 1", filled.get("place"));
        assertTrue(written().contains(">" + shown + "<"), written());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Charnwood crime: Al Crime, Current            | has no row "Al Crime".
        Charnwood crime: All Crime, Curent            | has a row "All Crime" and no column "Curent" beside it.
        Charnwood crime: Nothing of it                | has no named cell "Nothing of it".
        Leicester crime: All Crime, Current           | There is no workbook that goes by "leicester crime".
        Charnwood crime: All Crime, Current; 2018-19  | There is none of 2018-19, only
        Charnwood: Partnership                        | It could be Partnership of charnwood-2019-20-q1.xlsx; Partnership of
        Charnwood crime: Partnership; no sign         | is Charnwood, which has no sign to leave out. Take "no sign" away.
        Charnwood crime: Period ends; no sign         | is 30 June 2019, which has no sign to leave out.
        Charnwood funding: Partnership                | It could be Partnership of charnwood-2019-20-ci001.xlsx; Partnership of
        """)
    void whatNamesNoFigureOrMoreThanOneStaysAndSaysWhy(String reference, String why) throws IOException {
        var ran = fill(report(reference, "Charnwood crime: All Crime, Current"), "--workbook", CRIME, FUND, LOCALITY);

        assertEquals(1, ran.status(), ran.err());
        assertTrue(ran.out().contains("paragraph 1: " + reference), ran.out());
        assertTrue(ran.out().contains(why), ran.out());
        assertTrue(written().contains("{{" + reference + "}}"), written());
        assertTrue(written().contains(">3,289<"), written());
    }

    /** All crime fell by 1.8%, 61 offences; robbery rose by 3. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        Crime fell by {{Charnwood crime: All Crime, Change %}} in the quarter. | the sentence says that it fell, and the figure is -1.8%. Write {{Charnwood crime: All Crime, Change %; no sign}} to have 1.8% there.
        There was a {{Charnwood crime: All Crime, Change %}} fall.             | the sentence says that it fell, and the figure is -1.8%. Write
        Crime rose by {{Charnwood crime: All Crime, Change}} offences.         | the sentence says that it rose, and the figure is -61.
        Crime rose by {{Charnwood crime: All Crime, Change; no sign}}.         | the sentence says that it rose, and the figure is -61.
        Robbery fell by {{Charnwood crime: Robbery, Change; no sign}}.         | the sentence says that it fell, and the figure is 3, which is no fall.
        A change of {{Charnwood crime: All Crime, Change; no sign}}.           | the figure is -61, written without its sign, and the sentence does not say that it fell.
        Crime fell by {{Charnwood crime: All Crime, Change %; no sign}}.       | -
        A change of {{Charnwood crime: All Crime, Change %}} in crime.         | -
        Robbery rose by {{Charnwood crime: Robbery, Change; no sign}}.         | -
        """)
    void whatTheSentenceSaysBesideTheSignIsHeldAgainstIt(String sentence, String note) throws IOException {
        var report = Files.write(folder.resolve("report.docx"), document(paragraph(sentence)));
        for (int filling = 1; filling <= 2; filling++) {
            var ran =
                    fill(filling == 1 ? report : Files.copy(out(), folder.resolve("again.docx")), "--workbook", CRIME);

            assertEquals(0, ran.status(), ran.err());
            var notes =
                    ran.out().lines().filter(line -> line.startsWith("Note:")).toList();
            assertEquals(note == null ? 0 : 1, notes.size(), ran.out());
            assertTrue(note == null || notes.get(0).startsWith("Note: paragraph 1: " + note), ran.out());
        }
    }

    @Test
    void aSlipIsAskedAbout() throws IOException {
        assertTrue(fill(report("Charnwood crime: Robery, Current"), "--workbook", CRIME)
                .out()
                .contains("Did you mean \"Robbery\"?"));
    }

    @Test
    void aFilledReportIsFilledAgainFromOtherWorkbooks() throws IOException {
        fill(report("Bedfordshire crime: Robbery, Current"), "--workbook", OTHER, "--sources");
        var first = Files.copy(out(), folder.resolve("first.docx"));

        var again = fill(first, "--workbook", OTHER, "--sources", "--json");

        assertEquals(0, again.status(), again.out());
        assertEquals(Map.of("places", 1, "filled", 1, "left", 0), again.json().get("summary"));
        var parts = WordFiles.parts(Files.readAllBytes(out()));
        assertEquals(1, parts.get("word/comments.xml").split("<w:comment ", -1).length - 1);
    }

    @Test
    void aNameTooLongForWordToKeepSaysThatItIsNotFilledAgain() throws IOException {
        String reference = "Charnwood crime:" + " ".repeat(94) + "All Crime, Current";

        assertFalse(fill(report(reference.replace("  All", "All")), "--workbook", CRIME)
                .out()
                .contains("Note:"));
        var ran = fill(report(reference), "--workbook", CRIME);

        assertEquals(0, ran.status(), ran.err());
        assertTrue(written().contains(">3,289<"), written());
        assertFalse(written().contains("<w:sdt>"), written());
        assertTrue(ran.out().contains("Note: paragraph 1: the name of the figure is too long"), ran.out());
    }

    @Test
    void aFilledReportChecksClean() throws IOException {
        String body =
                "<w:p><w:r><w:t xml:space=\"preserve\">All Crime changed by {{Charnwood crime: All Crime, Change %}}, from"
                        + " {{Charnwood crime: All Crime, Previous}} to {{Charnwood crime: All Crime, Cur</w:t></w:r><w:r><w:rPr><w:b/></w:rPr>"
                        + "<w:t>rent}} offences. Robbery changed by {{Charnwood crime: Robbery, Change}}.</w:t></w:r></w:p>";
        fill(Files.write(folder.resolve("report.docx"), document(body)), "--workbook", CRIME, "--sources");

        var checked = Commands.run("check-text", CRIME, out().toString(), "--json");

        assertEquals(0, checked.status(), checked.out());
        assertEquals(
                Map.of("figures", 4, "agree", 4, "contradict", 0, "untraced", 0),
                checked.json().get("summary"));
    }

    @Test
    void withoutFiguresToTakeThereIsNothingToDo() throws IOException {
        var report = report("Charnwood crime: All Crime, Current");
        var ran = fill(report);
        assertEquals(2, ran.status());
        assertEquals(
                "Name the folder whose approved versions give the figures, with --data DIR, or workbooks, with --workbook"
                        + " FILE.",
                ran.err().strip());
        assertFalse(Files.exists(out()));
        assertEquals(2, fill(report, "--data", folder.toString()).status());
        assertEquals(2, fill(Path.of(CRIME), "--workbook", CRIME).status());
        assertEquals(2, fill(report, "--workbook", report.toString()).status());
    }

    @Test
    void aReportThatNamesNothingSaysSo() throws IOException {
        var ran = fill(Files.write(folder.resolve("plain.docx"), document(paragraph("Words"))), "--workbook", CRIME);

        assertEquals(0, ran.status());
        assertTrue(ran.out().contains("Note: The report names no figure."), ran.out());
    }
}
