package uk.safersheets.workbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.safersheets.excel.WorkbookSchema;

/** Every part of a workbook of ours is what the schema of spreadsheets wants. */
class WorkbookSchemaTest {

    static Stream<Arguments> workbooks() {
        return Stream.concat(
                CommittedWorkbooksTest.templates()
                        .map(arguments -> (String) arguments.get()[0])
                        .map(id -> Arguments.of(id, id)),
                ExampleFindingsTest.examples()
                        .map(arguments -> Arguments.of(
                                arguments.get()[0], "examples/" + arguments.get()[1])));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("workbooks")
    void everyPartIsValid(String template, String name) throws IOException {
        var bytes = Shipped.bytes(Shipped.FOLDER.resolve(template).resolve(name + ".xlsx"));

        assertEquals(List.of(), WorkbookSchema.faults(bytes));
    }
}
