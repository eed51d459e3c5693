package uk.safersheets.imports.lineage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.safersheets.cell.Plural;
import uk.safersheets.cell.WrittenDate;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.ImportFile;
import uk.safersheets.imports.ImportProgress;
import uk.safersheets.imports.names.DatedLines;

/**
 * A partnership's own list of areas that were made of others: a table with the headings From (the first day), Area, Was
 * (the areas before, between semicolons) and Whole (yes or no).
 */
public final class ChangesFile {
    private static final String FROM = "from";
    private static final String AREA = "area";
    private static final String WAS = "was";
    private static final String WHOLE = "whole";
    private static final List<String> HEADINGS = List.of(FROM, AREA, WAS, WHOLE);

    private final String name;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<AreaChange> changes = new ArrayList<>();

    private ChangesFile(String name) {
        this.name = name;
    }

    /** @throws BadImportException for a file without these headings, and for a row that is not whole, by its number */
    public static List<AreaChange> read(ImportFile file) throws IOException {
        var list = new ChangesFile(file.name());
        file.read(sheet -> list::row, ImportProgress.NONE);
        if (list.changes.isEmpty()) {
            throw new BadImportException("\"" + file.name() + "\" has no change of an area. Write one a row, under the"
                    + " headings From, Area, Was and Whole.");
        }
        return list.changes;
    }

    private boolean row(long number, List<String> values) {
        if (columns.isEmpty()) {
            headings(number, values);
            return true;
        }
        var date = WrittenDate.in(value(values, FROM));
        var was = DatedLines.names(value(values, WAS));
        String area = value(values, AREA);
        String whole = value(values, WHOLE).toLowerCase(Locale.ROOT);
        if (date.isEmpty() || area.isEmpty() || was.isEmpty() || !whole.matches("yes|no")) {
            throw new BadImportException(
                    "\"" + name + "\", row " + Plural.number(number) + ": a change has its first day, such"
                            + " as 2020-04-01, an area, what it was made of, and yes or no for whether it is all of them.");
        }
        changes.add(new AreaChange(date.get(), area, was, whole.equals("yes")));
        return true;
    }

    private void headings(long number, List<String> values) {
        for (int at = 0; at < values.size(); at++) {
            columns.putIfAbsent(values.get(at).toLowerCase(Locale.ROOT), at);
        }
        if (!columns.keySet().containsAll(HEADINGS)) {
            throw new BadImportException("\"" + name + "\", row " + Plural.number(number)
                    + ": the first row has the headings From, Area, Was and Whole.");
        }
    }

    private String value(List<String> values, String heading) {
        int at = columns.getOrDefault(heading, Integer.MAX_VALUE);
        return at < values.size() ? values.get(at) : "";
    }
}
