package uk.safersheets.functions.labels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
        "Domestic abus,            Domestic abuse",
        "Hihg,                     High",
        "Very hihg,                Very high",
        "Burglary - Residential,   Burglary – Residential",
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
        "ASB,                     ASBO",
        "Hate crime,              Date crime",
        "SARC,                    SAC",
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
        "Theft AND Robbery,                                 ''",
        "BURGLARY,                                          ''",
        "CYCLE THEFT,                                       ''",
        "Must NOT be an URGENT case,                        ''",
        "Serious acquisitive crime (SAC) and SAC offenders, ''",
        "KSI: killed or seriously injured,                  ''",
        "MAPPA (multi-agency public protection arrangements), ''",
        "TOMV in CRIME,                                     TOMV"
    })
    void findsAcronymsThatTheGlossaryDoesNotExplain(String text, String unknown) {
        assertEquals(Value.of(unknown), call("ACRONYMS", text, "ASB", "DA / DV", "MARAC"));
    }

    @ParameterizedTest(name = "{0} is written {1} elsewhere")
    @CsvSource({"N62,     Beat 62", "62,      Beat 62", "B 62,    Beat 62", "Beat 62, ''", "Town,    ''"})
    void writesANumberedLabelAsTheOthers(String label, String asOthers) {
        assertEquals(Value.of(asOthers), call("ASOTHERS", label, label, "Beat 56", "Beat 57", "Beat 58", "Rural"));
        assertEquals(Value.of(""), call("ASOTHERS", label, label, "N1", "Beat 57", "C3", "Rural"));
    }

    @ParameterizedTest(name = "{0} was meant for {1}")
    @CsvSource({
        "Kent – Maidston,                        Kent – Maidstone",
        "Charnwod,                               Charnwood",
        "Thames Valley - Wycomb,                 Thames Valley - Wycombe",
        "Kent – Maidstone,                       ''",
        "Hertfordshire - North Hertfordshire,    ''",
        "Kent,                                   ''",
        "Bath and North-East Somerset,           ''"
    })
    void knowsTheAreasOfEnglandAndWales(String label, String meant) {
        assertEquals(Value.of(meant), call("AREACLOSEST", List.of(BlocksOfValues.column(label))));
    }

    @ParameterizedTest(name = "{0} lists {1}")
    @CsvSource(delimiter = '|', textBlock = """
        Fire Service                                | 1
        Housing and Planning                        | 1
        Fire and Rescue Authority                   | 1
        Police and Fire Service                     | 2
        Fire Service and Youth Club                 | 2
        Fire Service with schools                   | 2
        Thames Valley Police, Fire Service          | 2
        Police/Council                              | 2
        Youth Offending and Probation Service       | 1
        ''                                          | 0
        """)
    void countsTheNamesOfAList(String text, int count) {
        assertEquals(
                Value.of(count),
                call(
                        "NAMESLISTED",
                        text,
                        "Thames Valley Police",
                        "Fire Service",
                        "Youth Offending and Probation Service"));
    }

    @ParameterizedTest(name = "{0} is something people do")
    @ValueSource(
            strings = {
                "6 products delivered",
                "Deliver 6 products",
                "Six leaflets distributed",
                "12 meetings",
                "Number of sessions held",
                "At least 4 training events run",
                "250 young people trained",
                "No. of posters produced",
                "3 x campaigns"
            })
    void knowsAMeasureThatCountsWhatSomebodyDoes(String measure) {
        assertEquals(Value.TRUE, call("ISACTIVITY", measure, "Deliver", "Meeting", "Produc", "Train", "Campaign"));
    }

    @ParameterizedTest(name = "{0} is a change")
    @ValueSource(
            strings = {
                "5% fewer burglaries",
                "Reduction in calls about meetings held",
                "85% of victims satisfied with the service provided",
                "Number of repeat victims",
                "Crimes recorded",
                "Burglaries a year",
                "A rise in reports made"
            })
    void leavesAMeasureOfChangeAlone(String measure) {
        assertEquals(Value.FALSE, call("ISACTIVITY", measure, "Deliver", "Meeting", "Produc", "Train", "Campaign"));
    }

    @ParameterizedTest(name = "\"{0}\" holds {1}")
    @CsvSource(delimiter = '|', textBlock = """
        John Smith was arrested                   | a name
        Arrested with Kayleigh Brown in May       | a name
        Moved in with his aunt, Aisha Begum       | a name
        Seen with J. Patel                        | a name
        Ms Example, Youth Offending Service       | a name
        DOB: 12/03/2007                           | a date of birth
        d.o.b 12 March 2007                       | a date of birth
        Born 3/4/05                               | a date of birth
        12/03/2007, lives with grandparents       | a date of birth
        2006-11-30                                | a date of birth
        Excluded from Example Green School        | a school
        Lives at 4 Mill Lane                      | an address
        Found at 12 Station Road                  | an address
        """)
    void findsWhatSaysWhoAChildIs(String text, String what) {
        assertEquals(Value.of(what), personIn(text));
    }

    @ParameterizedTest(name = "\"{0}\" is nobody")
    @ValueSource(
            strings = {
                "Youth Offending Service",
                "Charnwood Borough Council",
                "Thames Valley Police",
                "St John Ambulance",
                "Lucy Faithfull Foundation",
                "Stephen Lawrence Foundation",
                "Thomas Street",
                "John Lewis",
                "Martin House Hospice",
                "Craig House",
                "Lee Valley Park",
                "Kelly Green estate",
                "Harry Potter Club",
                "Operation James",
                "Neil Armstrong Way",
                "Ashby Road Estate",
                "Bell Foundry Estate",
                "Loughborough University",
                "Barnardo's",
                "Catch22",
                "NSPCC",
                "Sharon House",
                "Adam Smith Institute",
                "Turning Point",
                "The Prince's Trust",
                "Went missing twice in May",
                "Excluded from school",
                "Not in school since 12/03/2019",
                "Moved to a foster home",
                "Graded on 30/06/2019",
                "Social worker, Children's Services",
                "Early Help, Leicestershire",
                "Born out of frustration",
                "Ann Craft Trust",
                "Scott Estate",
                "Oliver McGowan Training",
                "Clare's Law",
                "Rutland and Melton",
                "Hastings Street",
                "Duncan Lewis Solicitors",
                "Jack's Place"
            })
    void takesNoPlaceOrAgencyForAPerson(String text) {
        assertEquals(Value.of(""), personIn(text));
    }

    private static Value personIn(String text) {
        var endOfPeriod = BlocksOfValues.column(43_646);
        return call("PERSONIN", List.of(BlocksOfValues.column(text), endOfPeriod));
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
