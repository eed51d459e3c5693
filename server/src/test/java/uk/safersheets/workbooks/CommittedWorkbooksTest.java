package uk.safersheets.workbooks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.safersheets.SlowTest;
import uk.safersheets.contract.TemplateText;
import uk.safersheets.excel.template.TemplateBuilder;
import uk.safersheets.text.example.ExampleFile;
import uk.safersheets.text.template.TemplateFile;

/** What officers download is what the text in the repository builds, byte for byte. */
@SlowTest
class CommittedWorkbooksTest {
    private final TemplateBuilder builder = new TemplateBuilder(Shipped.FUNCTIONS);

    @Test
    void areTheseTemplates() {
        assertEquals(
                List.of(
                        "action-plan",
                        "crime-performance",
                        "funding-allocation",
                        "indicators",
                        "panel-return",
                        "recommendations",
                        "risk-matrix",
                        "risk-register",
                        "youth-risk"),
                Shipped.templates());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void aTemplateIsWhatItsTextBuilds(String template) throws IOException {
        var committed = Shipped.bytes(Shipped.FOLDER.resolve(template).resolve(template + ".xlsx"));

        assertArrayEquals(builder.build(text(template)), committed, () -> "build " + template + " again");
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("uk.safersheets.workbooks.ExampleFindingsTest#examples")
    void anExampleIsWhatItsTextBuilds(String template, String example) throws IOException {
        var folder = Shipped.FOLDER.resolve(template).resolve("examples");
        var text = text(template);
        var built = builder.build(text, ExampleFile.read(folder.resolve(example + ".yaml"), text));

        assertArrayEquals(built, Shipped.bytes(folder.resolve(example + ".xlsx")), () -> "build " + example + " again");
    }

    static Stream<Arguments> templates() {
        return Shipped.templates().stream().map(Arguments::of);
    }

    private static TemplateText text(String template) throws IOException {
        return TemplateFile.read(Shipped.FOLDER.resolve(template).resolve("template.yaml"));
    }
}
