package uk.safersheets.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import uk.safersheets.Repository;
import uk.safersheets.app.template.NamedFunctions;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.ExampleText;
import uk.safersheets.contract.TemplateText;
import uk.safersheets.excel.template.TemplateBuilder;
import uk.safersheets.formula.Functions;
import uk.safersheets.text.example.ExampleFile;
import uk.safersheets.text.template.TemplateFile;

/** The small template of these tests, which has one of everything, and what every template may call. */
public final class TestTemplates {
    public static final Path ROOT = Repository.file("");
    public static final Path GRANT_LOG = ROOT.resolve("server/src/test/resources/templates/grant-log");
    public static final Path PICTURES = ROOT.resolve("server/src/test/resources/templates/crime-pictures");
    public static final Functions FUNCTIONS = NamedFunctions.ALL;

    private TestTemplates() {}

    public static TemplateText grantLog() {
        return text(GRANT_LOG);
    }

    public static TemplateText text(Path folder) {
        try {
            return TemplateFile.read(folder.resolve("template.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ExampleText example(Path file, TemplateText text) {
        try {
            return ExampleFile.read(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] built(TemplateText text) {
        return new TemplateBuilder(FUNCTIONS).build(text);
    }

    /** The template of crime pictures with its example, without the entries of some tables. */
    public static byte[] pictures(String... without) {
        var text = text(PICTURES);
        var example = example(PICTURES.resolve("examples/wolds-2026-27-q1.yaml"), text);
        var tables = new HashMap<>(example.tables());
        tables.keySet().removeAll(List.of(without));
        return new TemplateBuilder(FUNCTIONS).build(text, new ExampleText(example.fields(), tables));
    }

    /** The same with another entry in a named cell. */
    public static byte[] pictures(String field, Value entry) {
        var text = text(PICTURES);
        var example = example(PICTURES.resolve("examples/wolds-2026-27-q1.yaml"), text);
        var fields = new HashMap<>(example.fields());
        fields.put(field, entry);
        return new TemplateBuilder(FUNCTIONS).build(text, new ExampleText(fields, example.tables()));
    }

    /** The grant log with the example of the Wolds. */
    static byte[] wolds() {
        var text = grantLog();
        return new TemplateBuilder(FUNCTIONS)
                .build(text, example(GRANT_LOG.resolve("examples/wolds-2026-27.yaml"), text));
    }
}
