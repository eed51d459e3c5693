package uk.safersheets.imports.police;

import java.util.ArrayList;
import java.util.List;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.Headings;
import uk.safersheets.imports.names.DatedLines;

/**
 * The columns of a street file, by headings that must be exactly those of data.police.uk.
 *
 * @param id column of the crime's id, -1 in the layout of 2012
 * @param code column of the small area's code, -1 in the layout of 2012
 * @param name column of the small area's name, -1 in the layout of 2012
 */
record StreetLayout(Headings headings, int id, int month, int force, int code, int name, int type) {
    private static final List<String> CURRENT = headings("current");
    private static final List<String> OF_2012 = headings("2012");
    private static final String OUTCOME = "Outcome type";
    private static final String SEARCHED = "Object of search";
    private static final String WANTED = " Choose the file of crimes, whose name ends in -street.csv.";

    /**
     * @throws BadImportException when the headings are none that are known, with what is missing
     */
    static StreetLayout of(Headings headings) {
        var names = headings.names();
        if (names.contains(OUTCOME)) {
            throw refused(
                    headings, "holds outcomes, in which one crime may stand several times, and no counts of crime.");
        }
        if (names.contains(SEARCHED)) {
            throw refused(headings, "holds stops and searches, and no crimes.");
        }
        if (!names.equals(CURRENT) && !names.equals(OF_2012)) {
            throw refused(headings, difference(names, names.contains("Easting") ? OF_2012 : CURRENT));
        }
        return new StreetLayout(
                headings,
                column("id", names),
                column("month", names),
                column("force", names),
                column("code", names),
                column("name", names),
                column("type", names));
    }

    private static List<String> headings(String layout) {
        return DatedLines.of(StreetLayout.class, "layouts.txt").stream()
                .filter(row -> row.get(0).equals(layout))
                .map(row -> row.get(1))
                .toList();
    }

    /** -1 where the layout has nothing of the kind. */
    private static int column(String role, List<String> names) {
        return DatedLines.of(StreetLayout.class, "layouts.txt").stream()
                .filter(row -> row.get(2).equals(role))
                .mapToInt(row -> names.indexOf(row.get(1)))
                .max()
                .orElse(-1);
    }

    private static String difference(List<String> names, List<String> wanted) {
        var missing = new ArrayList<>(wanted);
        missing.removeAll(names);
        var strange = new ArrayList<>(names);
        strange.removeAll(wanted);
        String what = "does not have the headings of a street file of data.police.uk:";
        if (!missing.isEmpty()) {
            what += " it lacks " + String.join(", ", missing);
        }
        if (!strange.isEmpty()) {
            what += (missing.isEmpty() ? " it has besides " : ", and has besides ") + String.join(", ", strange);
        }
        return what + (missing.isEmpty() && strange.isEmpty() ? " they stand in another order." : ".");
    }

    private static BadImportException refused(Headings headings, String why) {
        return new BadImportException(headings.place() + " " + why + WANTED);
    }
}
