package uk.safersheets.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import uk.safersheets.Repository;
import uk.safersheets.cli.Commands;

/** {@code safersheets check-text}: the JSON as it is promised, a text for a person, and what is refused by name. */
class CheckTextCommandTest {
    private static final String CRIME = Repository.file(
                    "workbooks/crime-performance/examples/charnwood-2019-20-q1.xlsx")
            .toString();
    private static final String OTHER = Repository.file(
                    "workbooks/crime-performance/examples/central-bedfordshire-2013-14.xlsx")
            .toString();
    private static final String WRONG = "All Crime rose by 61 offences to 3,289.";

    @TempDir
    Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void theJsonIsAsItIsPromised() throws IOException {
        String report = file("report.txt", WRONG);
        var ran = Commands.run("check-text", CRIME, report, "--json");

        assertEquals(1, ran.status(), ran.err());
        var json = ran.json();
        assertEquals(List.of("summary", "statements", "unmentioned", "notes"), List.copyOf(json.keySet()));
        var summary = (Map<?, ?>) json.get("summary");
        assertEquals(List.of("figures", "agree", "contradict", "untraced"), List.copyOf(summary.keySet()));
        var statements = (List<?>) json.get("statements");
        assertEquals(summary.get("figures"), statements.size());
        for (var each : statements) {
            var statement = (Map<?, ?>) each;
            assertEquals(
                    List.of(
                            "quote",
                            "start",
                            "end",
                            "sentence",
                            "kind",
                            "verdict",
                            "cells",
                            "working",
                            "message",
                            "fix"),
                    List.copyOf(statement.keySet()));
            assertEquals(
                    statement.get("quote"), WRONG.substring((int) statement.get("start"), (int) statement.get("end")));
            assertEquals(WRONG, statement.get("sentence"));
        }
        var wrong = (Map<?, ?>) statements.stream()
                .filter(each -> "contradicts".equals(((Map<?, ?>) each).get("verdict")))
                .findFirst()
                .orElseThrow();
        assertEquals("rose by 61", ((String) wrong.get("quote")).replaceFirst(" offences$", ""));
        var cell = (Map<?, ?>) ((List<?>) wrong.get("cells")).get(0);
        assertEquals(List.of("workbook", "cell", "label", "shown"), List.copyOf(cell.keySet()));
        assertEquals("charnwood-2019-20-q1.xlsx", cell.get("workbook"));
        assertTrue(cell.get("cell").toString().startsWith("Crime performance!"), cell.toString());
    }

    @Test
    void aPersonReadsTheSentenceTheMessageAndTheCell() throws IOException {
        var ran = Commands.run("check-text", CRIME, file("report.md", "# Summary\n\n" + WRONG));

        assertEquals(1, ran.status());
        assertTrue(ran.out().startsWith("report.md: "), ran.out());
        assertTrue(ran.out().contains("\"" + WRONG + "\""), ran.out());
        assertTrue(ran.out().contains("charnwood-2019-20-q1.xlsx, Crime performance!"), ran.out());
    }

    @Test
    void aWordReportIsCheckedTooAndWhatAgreesEndsWithNothingToFix() throws IOException {
        var report = Files.write(
                folder.resolve("report.docx"),
                document(paragraph("All Crime fell by 61 offences, from 3,350 to 3,289.")));
        var ran = Commands.run("check-text", CRIME, report.toString());

        assertEquals(0, ran.status(), ran.out() + ran.err());
        assertTrue(ran.out().contains("agree"), ran.out());
    }

    @Test
    void nothingToCheckIsNotCalledAgreement() throws IOException {
        var ran = Commands.run("check-text", CRIME, file("report.txt", "Dear all, please come."));

        assertEquals(0, ran.status());
        assertEquals(
                "report.txt: no figure was found in its sentences, so nothing was checked.",
                ran.out().lines().findFirst().orElse(""));
    }

    @Test
    void workbooksOfDifferentPartnershipsAreSaid() throws IOException {
        var ran = Commands.run("check-text", CRIME, OTHER, file("report.txt", WRONG), "--json");

        assertTrue(
                ran.json()
                        .get("notes")
                        .toString()
                        .contains("The workbooks are of different partnerships: Charnwood, Central Bedfordshire."),
                ran.out());
    }

    @Test
    void whatIsNoReportOrNoWorkbookOfOursIsRefusedByName() throws IOException {
        String report = file("report.txt", WRONG);
        var plain = file("plain.xlsx", "no workbook");

        assertEquals(2, Commands.run("check-text", plain, report).status());
        assertTrue(Commands.run("check-text", plain, report).err().contains("plain.xlsx"));
        assertTrue(Commands.run("check-text", CRIME, OTHER)
                .err()
                .contains("The last file is the report, and \"central-bedfordshire-2013-14.xlsx\" is a workbook"));
        assertEquals(2, Commands.run("check-text", CRIME).status());
        assertTrue(Commands.run("check-text", CRIME, "nowhere.docx").err().contains("nowhere.docx"));
    }
}
