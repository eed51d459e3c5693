package uk.safersheets.web.routes.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
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
    private final RunningService service;

    ChainBooks(RunningService service) {
        this.service = service;
    }

    private static byte[] filled(String template) throws IOException {
        var read =
                TemplateFile.read(Repository.file("workbooks").resolve(template).resolve("template.yaml"));
        var example = Path.of("src/test/resources/chain", template + ".yaml");
        return new TemplateBuilder(NamedFunctions.ALL).build(read, ExampleFile.read(example, read));
    }

    /** Keeps the workbook of a shipped template, filled in. */
    String kept(String template) throws IOException {
        String book = service.book("Charnwood", template, "2019-20");
        var kept = service.submit(book, filled(template), 0, "Submitted-By", "Officer");
        assertEquals(201, kept.status(), kept::text);
        return book;
    }

    void all() throws IOException {
        for (var template : List.of("risk-matrix", "action-plan", "funding-allocation")) {
            kept(template);
        }
    }
}
