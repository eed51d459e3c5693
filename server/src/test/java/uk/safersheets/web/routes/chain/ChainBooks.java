package uk.safersheets.web.routes.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import uk.safersheets.Repository;
import uk.safersheets.app.template.NamedFunctions;
import uk.safersheets.excel.template.TemplateBuilder;
import uk.safersheets.text.example.ExampleFile;
import uk.safersheets.text.template.TemplateFile;
import uk.safersheets.web.RunningService;

/**
 * Charnwood's year 2019-20 as a chain, in the templates that are shipped: a matrix that decided on three issues, a plan with three
 * priorities and four actions, and a fund with four lines and three outcomes. Something hangs in the air at every step.
 */
final class ChainBooks {
    static final String MATRIX = """
            fields:
              {Partnership: Charnwood, Period: 2019-20, PeriodStart: 2019-04-01, PeriodEnd: 2020-03-31, PreparedBy: Analyst, Marking: OFFICIAL}
            tables:
              Decisions:
                columns: [Issue, Decision, Reason]
                rows:
                  - [Domestic Abuse, Priority, Harm]
                  - [Burglary – Residential, Priority, Trend]
                  - [Knife Crime, Priority, Harm]
                  - [Cycle Theft, Watch, Falling]
            """;

    static final String PLAN = """
            fields:
              {Partnership: Charnwood Community Safety Partnership, Period: 2019-20, PeriodStart: 2019-04-01, PeriodEnd: 2020-03-31, PreparedBy: Officer, Marking: OFFICIAL, AsAt: 2019-09-10}
            tables:
              Priorities:
                columns: [Priority, Issue in the matrix, Reason]
                rows:
                  - [Support victims of abuse, domestic abuse, null]
                  - [Burglary - residential, null, null]
                  - [Student safety, null, null]
                  - [Community confidence, null, The county asks for it.]
              Actions:
                columns: [Ref, Priority, Action, Lead agency, Due, Cost, Funding line]
                rows:
                  - [A01, Support victims of abuse, Refuge places, Council, 2019-12-31, 10000, l10]
                  - [A02, Burglary - residential, Target hardening, Police, 2019-12-31, 8000, null]
                  - [A03, Student safety, Student wardens, Council, 2019-12-31, 500, L99]
                  - [A04, Rural crime, Farm watch, Police, 2019-12-31, null, null]
            """;

    static final String FUND = """
            fields:
              {Partnership: Charnwood, Period: 2019-20, PeriodStart: 2019-04-01, PeriodEnd: 2020-03-31, PreparedBy: Officer, Marking: OFFICIAL, AwardAmount: 16500}
            tables:
              Funding:
                columns: [Line, Initiative, Allocated, Priority]
                rows:
                  - [L06, Burglary packs, 8000, Burglary - residential]
                  - [L10, Domestic Abuse Services, 10000, null]
                  - [L11, Cycle Theft, 1000, null]
              Outcomes:
                columns: [Outcome, Line, Measure, Target, Achieved]
                rows:
                  - [O1, L10, Clients supported, 80, 31]
                  - [O2, L06, Packs handed out, 500, null]
                  - [O3, L77, Bikes marked, 100, 20]
            """;

    private final RunningService service;
    private final Path folder;

    ChainBooks(RunningService service, Path folder) {
        this.service = service;
        this.folder = folder;
    }

    /** A workbook of a shipped template, filled in. */
    byte[] filled(String template, String text) throws IOException {
        var read = TemplateFile.read(Repository.file("workbooks").resolve(template).resolve("template.yaml"));
        var example = Files.writeString(folder.resolve(template + ".yaml"), text);
        return new TemplateBuilder(NamedFunctions.ALL).build(read, ExampleFile.read(example, read));
    }

    String kept(String partnership, String template, String text) throws IOException {
        String book = service.book(partnership, template, "2019-20");
        var kept = service.submit(book, filled(template, text), 0, "Submitted-By", "Officer");
        assertEquals(201, kept.status(), kept::text);
        return book;
    }

    void all() throws IOException {
        for (var one : List.of(
                List.of("risk-matrix", MATRIX), List.of("action-plan", PLAN), List.of("funding-allocation", FUND))) {
            kept("Charnwood", one.get(0), one.get(1));
        }
    }
}
