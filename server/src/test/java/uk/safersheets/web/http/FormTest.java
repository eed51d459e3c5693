package uk.safersheets.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.web.FormParts;
import uk.safersheets.web.problem.ProblemException;

/** A form has so many parts and no more, each with a name of a bounded length. */
class FormTest {

    @ParameterizedTest(name = "{0} parts with names of {1}")
    @CsvSource({"1, 1", "32, 100", "1, 4000"})
    void takesWhatAFormMayHave(int parts, int name) {
        var form = Form.read(FormParts.TYPE, form(parts, name)).orElseThrow();

        assertEquals("value", form.text("x".repeat(name) + (parts - 1)).orElseThrow());
    }

    @ParameterizedTest(name = "{0} parts with names of {1}")
    @CsvSource({"33, 1", "10000, 1", "1, 5000", "1, 1000000"})
    void refusesWhatNoFormOfOursHas(int parts, int name) {
        byte[] form = form(parts, name);

        assertEquals(
                400,
                assertThrows(ProblemException.class, () -> Form.read(FormParts.TYPE, form))
                        .status());
    }

    private static byte[] form(int parts, int name) {
        var form = new FormParts();
        for (int part = 0; part < parts; part++) {
            form.text("x".repeat(name) + part, "value");
        }
        return form.bytes();
    }
}
