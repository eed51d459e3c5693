package uk.safersheets.imports.family;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.Headings;
import uk.safersheets.imports.ImportFile;
import uk.safersheets.imports.ImportProgress;
import uk.safersheets.imports.names.PlainForm;

/** The codes of areas by their names, out of any table that has both, such as one of Nomis or of the ONS. */
final class AreaCodes implements ImportFile.Rows {
    private static final Pattern NAME =
            Pattern.compile("geography_name|area( ?name)?|name|(lad|ltla|csp)\\d\\dnm|.*csp ?name");
    private static final Pattern CODE =
            Pattern.compile("geography_code|(area |ons )?code|(lad|ltla|csp)\\d\\dcd|.*csp ?code");

    private final String place;
    private final Map<String, String> codes = new HashMap<>();
    private final TreeSet<String> names = new TreeSet<>();
    private int name = -1;
    private int code = -1;
    private boolean begun;

    private AreaCodes(String place) {
        this.place = place;
    }

    /**
     * @throws BadImportException when no sheet of it has names and codes
     */
    static AreaCodes of(ImportFile file, ImportProgress progress) throws IOException {
        var codes = new AreaCodes(file.name());
        file.read(
                sheet -> {
                    codes.begun = false;
                    return codes;
                },
                progress);
        if (codes.names.isEmpty()) {
            throw new BadImportException(file.name() + " has no names of areas with their codes, such as the columns"
                    + " GEOGRAPHY_NAME and GEOGRAPHY_CODE.");
        }
        return codes;
    }

    @Override
    public boolean row(long line, List<String> row) {
        if (!begun) {
            begun = true;
            name = column(row, NAME);
            code = column(row, CODE);
            return name >= 0 && code >= 0;
        }
        String area = Headings.value(row, name);
        String itsCode = Headings.value(row, code);
        if (!area.isEmpty() && !itsCode.isEmpty()) {
            String before = codes.putIfAbsent(PlainForm.of(area), itsCode);
            if (before != null && !before.equals(itsCode)) {
                codes.put(PlainForm.of(area), "");
            }
            names.add(area);
        }
        return true;
    }

    private static int column(List<String> row, Pattern wanted) {
        return IntStream.range(0, row.size())
                .filter(at ->
                        wanted.matcher(row.get(at).toLowerCase(Locale.ROOT)).matches())
                .findFirst()
                .orElse(-1);
    }

    String place() {
        return place;
    }

    boolean has(String area) {
        return codes.containsKey(PlainForm.of(area));
    }

    /** "" where it has none, or where the name is that of several areas. */
    String of(String area) {
        return codes.getOrDefault(PlainForm.of(area), "");
    }

    TreeSet<String> names() {
        return names;
    }
}
