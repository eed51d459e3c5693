package uk.safersheets.labels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.BlocksOfValues;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;

class LabelFunctionsTest {

    @ParameterizedTest(name = "{0} was meant for {1}")
    @CsvSource({
        "C1001,                    CI001",
        "SAQ,                      SAC",
        "N62,                      62",
        "Kent – Maidston,          Kent – Maidstone",
        "Thames Vally Police,      Thames Valley Police",
        "Contingnecy Fund,         Contingency Fund",
        "Hatecrime,                Hate Crime",
        "IQQUANTA,                 IQUANTA",
    })
    void suggestsWhatAHandMayHaveMeant(String typed, String meant) {
        assertEquals(Value.of(meant), call("CLOSEST", typed, "Something Else", meant, "Violence"));
    }

    @ParameterizedTest(name = "{0} was not meant for {1}")
    @CsvSource({
        "Beat 61,                 Beat 62",
        "61,                      62",
        "TFMV,                    TOMV",
        "Theft from a vehicle,    Theft of a vehicle",
        "Violence with injury,    Violence without injury",
        "Burglary - Residential,  Burglary - Business",
        "Male victims,            Female victims",
        "Beat 61 north,           Beat 61 south",
        "DV,                      DA",
        "NI 16,                   NI 15",
        "Robbery,                 ROBBERY",
    })
    void doesNotConfuseWhatDiffersByDesignOrOnlyInCase(String typed, String other) {
        assertEquals(Value.of(""), call("CLOSEST", typed, "Something Else", other));
    }

    @Test
    void staysSilentWhereTwoThingsAreClose() {
        assertEquals(Value.of(""), call("CLOSEST", "CSX", "CSE", "CSP"));
        assertEquals(Value.of(""), call("CLOSEST", "Robery", "Robbery", "Roberry"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Burglary residential,        Burglary – Residential",
        "Theft from Motor Vehicle,    Theft from Vehicles",
        "TFMV,                        Theft from Vehicles",
        "All crime,                   All Crime",
        "Theft from Vehicles,         Theft from Vehicles",
        "Arson,                       ''",
        "'',                          ''"
    })
    void findsTheSameThingUnderAnotherLabel(String label, String entry) {
        var column = BlocksOfValues.column("All Crime", "Burglary – Residential", "Theft from Vehicles", null);
        var labels = BlocksOfValues.column("TFMV", "Theft from Motor Vehicle", "Theft from Vehicles");
        var means = BlocksOfValues.column(
                "Theft from a motor vehicle", "Theft from a motor vehicle", "Theft from a motor vehicle");

        assertEquals(Value.of(entry), call("FINDLABEL", List.of(BlocksOfValues.column(label), column, labels, means)));
    }

    @Test
    void findsALineThatLooksLikeAnother() {
        assertEquals(
                Value.of("street pastors"), call("LOOKALIKE", "Street Pastors", "Street Pastors", "street pastors"));
        assertEquals(Value.of("Street Pastor"), call("LOOKALIKE", "Street Pastors", "Street Pastors", "Street Pastor"));
        assertEquals(Value.of("Mediation"), call("LOOKALIKE", "Mediation", "Mediation", "Mediation"));
        assertEquals(Value.of(""), call("LOOKALIKE", "Mediation", "Mediation", "Fire Skills"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Road Traffic Deaths/KSI,                           KSI",
        "TOMV/TWOC,                                         'TOMV, TWOC'",
        "ASB (Personal),                                    ''",
        "Reduce SAQ offences by OCGs and SAQ offenders,     'SAQ, OCG'",
        "MARAC and Domestic Abuse,                          ''",
        "Beat N62 in LE11,                                  ''",
        "CI001,                                             ''",
        "THE WHOLE TITLE IS IN CAPITALS,                    ''",
        "Theft AND Robbery,                                 ''"
    })
    void findsAcronymsThatTheGlossaryDoesNotExplain(String text, String unknown) {
        assertEquals(Value.of(unknown), call("ACRONYMS", text, "ASB", "DA / DV", "MARAC"));
    }

    @Test
    void passesAnErrorOn() {
        var notThere = List.of(BlocksOfValues.column(Value.of(ExcelError.NA)), BlocksOfValues.column("ASB"));

        assertEquals(Value.of(ExcelError.NA), call("ACRONYMS", notThere));
    }

    @Test
    void refusesTheWrongNumberOfArguments() {
        assertEquals(Value.of(ExcelError.VALUE), call("CLOSEST", List.of(BlocksOfValues.column("a"))));
    }

    private static Value call(String function, String text, Object... column) {
        return call(function, List.of(BlocksOfValues.column(text), BlocksOfValues.column(column)));
    }

    private static Value call(String function, List<Area> arguments) {
        return new LabelFunctions()
                .named(function)
                .orElseThrow()
                .call(arguments)
                .first();
    }
}
