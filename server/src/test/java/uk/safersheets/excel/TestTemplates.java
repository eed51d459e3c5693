package uk.safersheets.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import uk.safersheets.Repository;
import uk.safersheets.app.template.NamedFunctions;
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

    /** The grant log with the example of the Wolds. */
    static byte[] wolds() {
        var text = grantLog();
        return new TemplateBuilder(FUNCTIONS)
                .build(text, example(GRANT_LOG.resolve("examples/wolds-2026-27.yaml"), text));
    }
}
