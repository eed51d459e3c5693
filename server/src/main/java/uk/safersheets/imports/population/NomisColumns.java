package uk.safersheets.imports.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.Headings;
import uk.safersheets.imports.MonthNames;

/** The columns of a table of Nomis, of which whoever asks for it chooses some. Those that are not there are -1. */
record NomisColumns(
        Headings headings,
        int date,
        int area,
        int code,
        int kind,
        int gender,
        int age,
        int measure,
        int value,
        int status,
        int records) {
    private static final String WAY_OUT =
            ". Download it from Nomis as CSV (NM_2002_1, population estimates) with these columns.";

    /**
     * @throws BadImportException naming the columns without which no row can be understood
     */
    static NomisColumns of(Headings given) {
        var headings = new Headings(
                given.place(),
                given.names().stream()
                        .map(name -> name.toUpperCase(Locale.ROOT))
                        .toList());
        var columns = new NomisColumns(
                given,
                any(headings, "DATE_NAME", "DATE", "DATE_CODE"),
                any(headings, "GEOGRAPHY_NAME"),
                any(headings, "GEOGRAPHY_CODE"),
                any(headings, "GEOGRAPHY_TYPE"),
                any(headings, "GENDER_NAME", "GENDER"),
                any(headings, "C_AGE_NAME", "C_AGE", "AGE_NAME", "AGE"),
                any(headings, "MEASURES_NAME", "MEASURES"),
                any(headings, "OBS_VALUE"),
                any(headings, "OBS_STATUS"),
                any(headings, "RECORD_COUNT"));
        var missing = new ArrayList<String>();
        columns.require(columns.date, "DATE_NAME", missing);
        columns.require(columns.area, "GEOGRAPHY_NAME", missing);
        columns.require(columns.gender, "GENDER_NAME", missing);
        columns.require(columns.age, "C_AGE_NAME", missing);
        columns.require(columns.measure, "MEASURES_NAME", missing);
        columns.require(columns.value, "OBS_VALUE", missing);
        if (!missing.isEmpty()) {
            throw new BadImportException(given.place() + " lacks " + MonthNames.and(missing) + WAY_OUT);
        }
        return columns;
    }

    private static int any(Headings headings, String... names) {
        return Stream.of(names)
                .map(headings::at)
                .filter(at -> at >= 0)
                .findFirst()
                .orElse(-1);
    }

    private void require(int column, String name, List<String> missing) {
        if (column < 0) {
            missing.add(name);
        }
    }
}
