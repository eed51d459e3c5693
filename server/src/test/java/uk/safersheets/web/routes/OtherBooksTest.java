package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.SlowTest;
import uk.safersheets.access.AccessRule;
import uk.safersheets.access.Role;
import uk.safersheets.app.template.NamedFunctions;
import uk.safersheets.excel.template.TemplateBuilder;
import uk.safersheets.text.example.ExampleFile;
import uk.safersheets.text.template.TemplateFile;
import uk.safersheets.web.GuardedService;
import uk.safersheets.web.RunningService;

/** Rules that ask other books of the partnership, of templates that nobody ships. */
@SlowTest
class OtherBooksTest {
    private static final String ANALYST = "Analyst, Charnwood";
    private static final String MANAGER = "Manager, Charnwood";

    /** What every template has; ID, TITLE and MARKING are put in. */
    private static final String HEAD = """
            id: ID
            version: 1
            title: TITLE
            purpose: Tries what rules ask of other books.
            readme:
              - heading: In a minute
                lines: [Fill it in.]
            fields:
              - {name: Partnership, label: Partnership, entry: input, type: text, required: true, help: Whose it is.}
              - {name: Period, label: Period, entry: input, type: text, required: true, help: Which period it is of.}
              - {name: PeriodStart, label: Starts, entry: input, type: date, required: true, help: Its first day.}
              - {name: PeriodEnd, label: Ends, entry: input, type: date, required: true, help: Its last day.}
              - {name: PreparedBy, label: Prepared by, entry: input, type: text, required: true, help: Who filled it in.}
              - {name: Marking, label: Marking, entry: input, type: choice, required: true, choices: OFFICIAL; OFFICIAL-SENSITIVE, value: OFFICIAL, help: How it is handled.}
            """;

    private static final String FIGURES = HEAD.replace("ID", "figures").replace("TITLE", "Figures") + """
            tables:
              - name: Counts
                sheet: Counts
                title: Counts
                intro: One row for each thing.
                key: Thing
                rows: growing
                blank: 5
                columns:
                  - {name: Thing, entry: key, type: text, required: true, width: 30, help: What is counted.}
                  - {name: Now, entry: input, type: whole, width: 12, help: How many.}
            """;

    private static final String PLAN = HEAD.replace("ID", "plan").replace("TITLE", "Plan") + """
            tables:
              - name: Aims
                sheet: Aims
                title: Aims
                intro: One row for each aim.
                key: Aim
                rows: growing
                blank: 5
                columns:
                  - {name: Aim, entry: key, type: text, required: true, width: 30, help: What it is about.}
                  - {name: Figure, entry: input, type: whole, width: 12, help: How many.}
            rules:
              - id: V900
                severity: query
                about: Aims[Figure]
                each: row
                when: ISNUMBER([@Figure])
                test: '[@Figure]=BOOK("figures","Counts",[@Aim],"Now")'
                found: '[@Figure]'
                expected: 'BOOK("figures","Counts",[@Aim],"Now")'
                label: '{Aim}'
                message: 'You wrote {found}; the figures say {expected}.'
                fix: Correct one of the two.
                why: Two figures for one thing.
              - id: V910
                severity: query
                about: Aims[Aim]
                each: once
                test: 'SUMPRODUCT((LASTPERIOD("Aims",,"Aim")<>"")*(COUNTIF(Aims[Aim],LASTPERIOD("Aims",,"Aim"))=0))=0'
                message: '{=TEXTJOIN(", ",TRUE,FILTER(LASTPERIOD("Aims",,"Aim"),COUNTIF(Aims[Aim],LASTPERIOD("Aims",,"Aim"))=0))} was in the plan before.'
                fix: Say why it was dropped.
                why: What is dropped without a word is forgotten.
            """;

    @TempDir
    private Path folder;

    private GuardedService guarded;
    private RunningService service;

    @BeforeEach
    void start(@TempDir Path data) {
        guarded = new GuardedService(data);
        service = guarded.open();
    }

    @AfterEach
    void stop() {
        guarded.close();
    }

    private byte[] template(String text) throws IOException {
        return new TemplateBuilder(NamedFunctions.ALL).build(TemplateFile.read(write("template.yaml", text)));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void register(String... texts) throws IOException {
        for (String text : texts) {
            var answer = service.post("/api/templates", template(text), "Content-Type", RunningService.XLSX);
            assertEquals(201, answer.status(), answer::text);
        }
    }

    private byte[] filled(String text, String partnership, String period, String days, String table, String rows)
            throws IOException {
        var template = TemplateFile.read(write("template.yaml", text));
        String example = """
                fields:
                  Partnership: %s
                  Period: %s
                  PeriodStart: %s
                  PeriodEnd: %s
                  PreparedBy: Analyst
                  Marking: OFFICIAL
                tables:
                  %s:
                    columns: %s
                    rows: %s
                """.formatted(
                        partnership,
                        period,
                        days.split(" ")[0],
                        days.split(" ")[1],
                        table,
                        table.equals("Counts") ? "[Thing, Now]" : "[Aim, Figure]",
                        rows);
        return new TemplateBuilder(NamedFunctions.ALL)
                .build(template, ExampleFile.read(write("example.yaml", example), template));
    }

    private byte[] figures(String partnership, String period, String days, String rows) throws IOException {
        return filled(FIGURES, partnership, period, days, "Counts", rows);
    }

    private byte[] plan(String period, String days, String rows) throws IOException {
        return filled(PLAN, "Charnwood", period, days, "Aims", rows);
    }

    private String kept(String partnership, String template, String period, byte[] workbook, int base) {
        String book = service.book(partnership, template, period);
        var kept = service.submit(book, workbook, base, "Submitted-By", ANALYST);
        assertEquals(201, kept.status(), kept::text);
        return book;
    }

    private void approved(String book, int version) {
        for (var step : List.of(List.of("submission", ANALYST), List.of("approval", MANAGER))) {
            var answer = service.postJson(
                    "/api/books/" + book + "/versions/" + version + "/" + step.get(0),
                    "{}",
                    "Submitted-By",
                    step.get(1));
            assertEquals(200, answer.status(), answer::text);
        }
    }

    private Map<?, ?> check(byte[] workbook) {
        return service.post("/api/check", workbook, "Content-Type", RunningService.XLSX)
                .json();
    }

    private static List<String> said(Map<?, ?> check, String rule) {
        return ((List<?>) check.get("findings"))
                .stream()
                        .map(finding -> (Map<?, ?>) finding)
                        .filter(finding -> rule.equals(finding.get("ruleId")))
                        .map(finding -> finding.get("severity") + ": " + finding.get("message"))
                        .toList();
    }

    private static final String QUARTER = "2019-04-01 2019-06-30";

    @Test
    void aFindingNamesTheVersionThatCountsAndAVersionKeepsWhatItWasTold() throws IOException {
        register(FIGURES, PLAN);
        byte[] plan = plan("2019-20 Q1", QUARTER, "[[Robbery, 53]]");
        assertEquals(
                List.of(
                        "notChecked: We did not check \"Figure\" in B6 because we found no approved Figures of Charnwood for"
                                + " 2019-20 Q1."),
                said(check(plan), "V900"));

        String figures = kept(
                "Charnwood",
                "figures",
                "2019-20 Q1",
                figures("Charnwood", "2019-20 Q1", QUARTER, "[[Robbery, 58]]"),
                0);
        assertEquals(1, said(check(plan), "V900").size(), "a draft does not count");
        assertTrue(said(check(plan), "V900").get(0).startsWith("notChecked"));
        approved(figures, 1);

        String first = "query: You wrote 53; the figures say 58. Compared with version 1 of 2019-20 Q1, Figures.";
        assertEquals(List.of(first), said(check(plan), "V900"));
        String book = kept("Charnwood", "plan", "2019-20 Q1", plan, 0);

        var unlocked = service.postJson(
                "/api/books/" + figures + "/versions/1/unlocking",
                "{\"reason\":\"More came.\"}",
                "Submitted-By",
                MANAGER);
        assertEquals(200, unlocked.status(), unlocked::text);
        kept("Charnwood", "figures", "2019-20 Q1", figures("Charnwood", "2019-20 Q1", QUARTER, "[[Robbery, 53]]"), 1);
        assertEquals(List.of(first), said(check(plan), "V900"), "a newer draft does not count");
        approved(figures, 2);

        assertEquals(List.of(), said(check(plan), "V900"));
        var read = (Map<?, ?>) ((List<?>) check(plan).get("restsOn")).get(0);
        assertEquals(
                Map.of(
                        "book", "charnwood.figures.2019-20-q1",
                        "template", "figures",
                        "title", "Figures",
                        "period", "2019-20 Q1",
                        "version", 2,
                        "state", "approved",
                        "words", "version 2 of 2019-20 Q1, Figures",
                        "readAt", "2026-06-14T12:00:00Z"),
                read);
        var then = service.get("/api/books/" + book + "/versions/1/findings").json();
        assertEquals(List.of(first), said(then, "V900"), "what a version was told stays as it was");
        assertEquals(1, ((Map<?, ?>) ((List<?>) then.get("restsOn")).get(0)).get("version"));
    }

    @ParameterizedTest(name = "a plan of {0} among figures of {2}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            2019-20    | 2019-04-01 2020-03-31 | 2019-20 Q1; 2019-20 Q2          | 1 2 | the figures say 2. Compared with version 1 of 2019-20 Q2
            2019-20 Q2 | 2019-07-01 2019-09-30 | 2019-20; 2019-20 Q1             | 1 2 | the figures say 1. Compared with version 1 of 2019-20,
            2019-20 Q2 | 2019-07-01 2019-09-30 | 2019-20; 2019-20 Q2; 2018-19 Q2 | 1 2 3 | the figures say 2. Compared with version 1 of 2019-20 Q2
            2018-19    | 2018-04-01 2019-03-31 | 2019-20; 2019-20 Q1             | 1 2 | no approved Figures of Charnwood for 2018-19
            """)
    void theBookOfTheSameDaysIsReadOrElseTheYearAroundThemOrElseTheNewestWithin(
            String period, String days, String others, String counts, String said) throws IOException {
        register(FIGURES, PLAN);
        var all = others.split("; ");
        for (int at = 0; at < all.length; at++) {
            byte[] workbook =
                    figures("Charnwood", all[at], days(all[at]), "[[Robbery, " + counts.split(" ")[at] + "]]");
            approved(kept("Charnwood", "figures", all[at], workbook, 0), 1);
        }

        var found = said(check(plan(period, days, "[[Robbery, 99]]")), "V900");

        assertEquals(1, found.size());
        assertTrue(found.get(0).contains(said), found::toString);
    }

    private static String days(String period) {
        return Map.of(
                        "2019-20", "2019-04-01 2020-03-31",
                        "2019-20 Q1", QUARTER,
                        "2019-20 Q2", "2019-07-01 2019-09-30",
                        "2018-19 Q2", "2018-07-01 2018-09-30")
                .get(period);
    }

    @Test
    void anotherPartnershipsBookIsNotRead() throws IOException {
        register(FIGURES, PLAN);
        approved(
                kept("Melton", "figures", "2019-20 Q1", figures("Melton", "2019-20 Q1", QUARTER, "[[Robbery, 1]]"), 0),
                1);

        var said = said(check(plan("2019-20 Q1", QUARTER, "[[Robbery, 53]]")), "V900");

        assertTrue(said.get(0).startsWith("notChecked: "), said::toString);
        assertFalse(said.toString().contains("Melton"), said::toString);
    }

    @Test
    void whoMayNotReadTheOtherBookReadsNothingOfItInAFindingAndChecksWithoutIt() throws IOException {
        register(FIGURES, PLAN);
        approved(
                kept(
                        "Charnwood",
                        "figures",
                        "2019-20 Q1",
                        figures("Charnwood", "2019-20 Q1", QUARTER, "[[Robbery, 58]]"),
                        0),
                1);
        byte[] plan = plan("2019-20 Q1", QUARTER, "[[Robbery, 53]]");
        String book = kept("Charnwood", "plan", "2019-20 Q1", plan, 0);
        var rule = new AccessRule(AccessRule.Effect.DENY, "Charnwood", "figures", null, "They are not theirs.");
        guarded.person("reader", "Charnwood", Role.ANALYST);
        guarded.person("denied", "Charnwood", List.of(rule), Role.ANALYST);
        String kept = "/api/books/" + book + "/versions/1/findings";

        assertEquals(
                List.of("query: You wrote 53; the figures say 58. Compared with version 1 of 2019-20 Q1, Figures."),
                said(guarded.get("reader", kept).json(), "V900"));
        var answer = guarded.get("denied", kept);
        assertEquals(List.of("query: This rests on a book that you may not read."), said(answer.json(), "V900"));
        assertFalse(answer.text().contains("58") || answer.text().contains("charnwood.figures"), answer::text);
        var checked = guarded.ask("denied", "POST", "/api/check", plan, "Content-Type", RunningService.XLSX);
        assertEquals(
                List.of(
                        "notChecked: We did not check \"Figure\" in B6 because we found no approved Figures of Charnwood for"
                                + " 2019-20 Q1."),
                said(checked.json(), "V900"));
    }

    @Test
    void whatWasInTheBookBeforeAndIsNotAnyMoreIsSaid() throws IOException {
        register(FIGURES, PLAN);
        byte[] now = plan("2019-20 Q2", days("2019-20 Q2"), "[[Robbery, null]]");
        assertEquals(
                List.of(
                        "notChecked: We did not check \"Aim\" in A5 because we found no Plan of Charnwood from before 2019-20"
                                + " Q2."),
                said(check(now), "V910"));
        kept(
                "Charnwood",
                "plan",
                "2019-20 Q1",
                plan("2019-20 Q1", QUARTER, "[[Robbery, null], [Hate crime, null]]"),
                0);

        assertEquals(
                List.of("query: Hate crime was in the plan before. Compared with version 1 of 2019-20 Q1, Plan."),
                said(check(now), "V910"));
    }

    @Test
    void whatNoRegisteredTemplateHasIsSaidWhenATemplateIsRegistered() throws IOException {
        var alone = service.post("/api/templates", template(PLAN), "Content-Type", RunningService.XLSX);
        assertEquals(201, alone.status(), alone::text);
        assertEquals(
                List.of(
                        "Rule V900 asks for the book of 'figures', which is no template here, so it will not be checked."),
                alone.json().get("warnings"));

        register(FIGURES);
        String other = PLAN.replace("\"Now\")", "\"Then\")").replace("LASTPERIOD(\"Aims\"", "LASTPERIOD(\"Goals\"");
        var wrong = service.post("/api/templates", template(other), "Content-Type", RunningService.XLSX);
        assertEquals(
                List.of(
                        "Rule V900 asks for the column \"Then\" of Counts, which Figures does not have, so it will not be"
                                + " checked.",
                        "Rule V910 asks for the table Goals, which Plan does not have, so it will not be checked."),
                wrong.json().get("warnings"),
                wrong::text);
    }

    @Test
    void aCellThatLooksIntoAnotherBookIsAFaultOfItsTemplate() throws IOException {
        String wrong = FIGURES.replace(
                "    - {name: Now, entry: input, type: whole, width: 12, help: How many.}",
                "    - {name: Now, entry: service, type: whole, width: 12, formula: 'BOOK(\"plan\",\"Aims\",[@Thing],\"Figure\")', help: How many.}");

        var refused = service.post("/api/templates", template(wrong), "Content-Type", RunningService.XLSX);

        assertEquals(422, refused.status(), refused::text);
        assertTrue(refused.text().contains("BOOK looks at another workbook, which no cell may"), refused::text);
    }
}
