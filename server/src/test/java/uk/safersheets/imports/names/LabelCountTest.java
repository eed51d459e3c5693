package uk.safersheets.imports.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.imports.Count;
import uk.safersheets.imports.ImportKind;

class LabelCountTest {

    @ParameterizedTest(name = "{0} of {2}")
    @CsvSource(delimiter = '|', textBlock = """
        All Crime                 | home-office | Arson 3; Fraud offences 50; Robbery 4          | 2019-04-01 | 7  | Arson, Robbery
        All crime                 | police-uk   | Robbery 4; Anti-social behaviour 99; Drugs 1   | 2019-04-01 | 5  | Drugs, Robbery
        Robbery                   | home-office | Robbery of business property 1; Robbery of personal property 6 | 2019-04-01 | 7 | Robbery of business property, Robbery of personal property
        Burglary residential      | home-office | Domestic burglary 58; Non-domestic burglary 9  | 2019-04-01 | 58 | Domestic burglary
        Burglary dwelling         | home-office | Domestic burglary 58                           | 2016-04-01 | 58 | Domestic burglary
        Theft from motor vehicle  | home-office | Theft from vehicles 29; Theft of vehicles 3    | 2019-04-01 | 29 | Theft from vehicles
        Theft from vehicles       | home-office | Theft from a vehicle 29                        | 2019-04-01 | 29 | Theft from a vehicle
        Cycle theft               | police-uk   | Bicycle theft 52                               | 2019-04-01 | 52 | Bicycle theft
        Criminal damage and arson | home-office | Arson 3; Criminal damage 40; Drugs 1           | 2019-04-01 | 43 | Arson, Criminal damage
        Vehicle crime             | home-office | Vehicle offences 8                             | 2019-04-01 | 8  | Vehicle offences
        Sexual offences           | home-office | Rape 2; Other sexual offences 5                | 2019-04-01 | 7  | Other sexual offences, Rape
        """)
    void addsWhatALabelStandsFor(String label, String kind, String types, LocalDate first, long count, String of) {
        var found = LabelCount.of(label, ImportKind.of(kind).orElseThrow(), counts(types), first);

        assertEquals(OptionalLong.of(count), found.count());
        assertEquals(List.of(of.split(", ")), found.of());
    }

    @ParameterizedTest(name = "{0} of {2}")
    @CsvSource(delimiter = '|', textBlock = """
        Theft from vehicles      | police-uk   | Vehicle crime 100         | 2019-04-01 | data.police.uk publishes vehicle crime whole, and not theft from and theft of a vehicle
        Theft from motor vehicle | police-uk   | Vehicle crime 100         | 2019-04-01 | data.police.uk publishes vehicle crime whole, and not theft from and theft of a vehicle
        Burglary residential     | police-uk   | Burglary 10               | 2019-04-01 | data.police.uk publishes burglary whole, and not by building
        Violence with injury     | police-uk   | Violence and sexual offences 9 | 2019-04-01 | data.police.uk publishes violence and sexual offences as one
        Theft of vehicles        | home-office | Vehicle offences 9        | 2019-04-01 | these counts are by subgroup, which has vehicle offences whole: import the tables by label or by description
        Burglary residential     | home-office | Domestic burglary 58      | 2017-01-01 | the file counts nothing called "Burglary residential", and nothing that is known to belong to it
        Modern slavery           | home-office | Arson 1                   | 2019-04-01 | the file counts nothing called "Modern slavery", and nothing that is known to belong to it
        """)
    void whatCannotBeToldIsNeverFilled(String label, String kind, String types, LocalDate first, String why) {
        var found = LabelCount.of(label, ImportKind.of(kind).orElseThrow(), counts(types), first);

        assertEquals(new LabelCount(OptionalLong.empty(), List.of(), why), found);
    }

    private static List<Count> counts(String types) {
        return Stream.of(types.split("; "))
                .map(type -> new Count(
                        "Charnwood",
                        "p",
                        type.replaceFirst(" \\d+$", ""),
                        Long.parseLong(type.replaceFirst(".* ", ""))))
                .toList();
    }
}
