package uk.safersheets.imports.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.imports.AreaLookup;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.Headings;
import uk.safersheets.imports.MonthNames;

/**
 * What the columns of a lookup are, by their headings.
 *
 * @param code of the small area, of the newer census where there are two
 * @param older of the earlier census; -1 where there is one column of codes
 * @param name of the small area; -1 where there is none
 * @param change tells whether the area changed between the censuses; -1 where there is none
 * @param area what the small area lies in
 * @param areaCode beside the name of the area; -1 where there is none
 */
record LookupColumns(Headings headings, int code, int older, int name, int change, int area, int areaCode) {
    private static final Pattern CODE = Pattern.compile("lsoa(20)?(01|11|21)?(cd|code)?|lsoa(cd|code)(20)?(01|11|21)?");
    private static final Pattern NAME = Pattern.compile("lsoa(20)?(01|11|21)?(nm|name)|lsoa(nm|name)(20)?(01|11|21)?");
    private static final Pattern CHANGE = Pattern.compile("chn?gind|changeindicator");
    private static final Pattern AREA = Pattern.compile(".*(ward|beat).*|wd\\d\\d(cd|nm)");
    private static final Pattern IS_CODE = Pattern.compile(".*(cd|code)");
    private static final Pattern NO_AREA = Pattern.compile("objectid\\d*|fid|id|globalid|.*lsoa.*|");

    /** Null when there is no column of codes, as on a sheet of notes. */
    static @Nullable LookupColumns of(Headings headings, @Nullable String areaColumn) {
        var keys = headings.names().stream().map(LookupColumns::key).toList();
        var codes = all(keys, CODE);
        if (codes.isEmpty()) {
            return null;
        }
        var newest = codes.stream()
                .filter(at -> keys.get(at).contains("21"))
                .findFirst()
                .orElse(codes.get(0));
        var older = codes.stream().filter(at -> !at.equals(newest)).findFirst().orElse(-1);
        int area = area(headings, keys, areaColumn);
        return new LookupColumns(
                headings,
                newest,
                older,
                all(keys, NAME).stream()
                        .filter(at -> sameCensus(keys.get(at), keys.get(newest)))
                        .findFirst()
                        .orElse(-1),
                all(keys, CHANGE).stream().findFirst().orElse(-1),
                area,
                areaCode(keys, area));
    }

    private static String key(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static List<Integer> all(List<String> keys, Pattern wanted) {
        return IntStream.range(0, keys.size())
                .filter(at -> wanted.matcher(keys.get(at)).matches())
                .boxed()
                .toList();
    }

    private static boolean sameCensus(String one, String other) {
        return one.replaceAll("\\D", "").equals(other.replaceAll("\\D", ""));
    }

    /** The one that somebody named; else the one of wards or beats; else the only one that is left. */
    private static int area(Headings headings, List<String> keys, @Nullable String areaColumn) {
        if (areaColumn != null) {
            int at = keys.indexOf(key(areaColumn));
            if (at < 0) {
                throw new BadImportException(headings.place() + " has no column \"" + areaColumn + "\". It has "
                        + MonthNames.and(headings.names()) + ".");
            }
            return at;
        }
        var areas = withoutCodes(keys, all(keys, AREA));
        if (areas.isEmpty()) {
            areas = withoutCodes(
                    keys,
                    IntStream.range(0, keys.size())
                            .filter(at -> !NO_AREA.matcher(keys.get(at)).matches()
                                    && !CHANGE.matcher(keys.get(at)).matches())
                            .boxed()
                            .toList());
        }
        if (areas.size() != 1) {
            throw new BadImportException(headings.place() + ": "
                    + (areas.isEmpty()
                            ? "no column beside the LSOA's names an area. Add one with the ward or beat of each LSOA."
                            : "more than one column may name the areas: "
                                    + MonthNames.and(areas.stream()
                                            .map(headings.names()::get)
                                            .toList())
                                    + ". Choose one with --area-column."));
        }
        return areas.get(0);
    }

    /** A column of codes gives way to the one of names that it stands for. */
    private static List<Integer> withoutCodes(List<String> keys, List<Integer> columns) {
        var left = new ArrayList<>(columns);
        left.removeIf(at -> columns.stream().anyMatch(other -> isCodeOf(keys.get(at), keys.get(other))));
        return left;
    }

    private static int areaCode(List<String> keys, int area) {
        return IntStream.range(0, keys.size())
                .filter(at -> isCodeOf(keys.get(at), keys.get(area)))
                .findFirst()
                .orElse(-1);
    }

    private static boolean isCodeOf(String code, String name) {
        return IS_CODE.matcher(code).matches()
                && !code.equals(name)
                && code.replaceAll("(cd|code)$", "").equals(name.replaceAll("(nm|name)$", ""));
    }

    /** By the heading of the codes; empty where it names no census. */
    String vintage() {
        String heading = headings.names().get(code);
        return heading.contains("21") ? AreaLookup.OF_2021 : heading.contains("11") ? AreaLookup.OF_2011 : "";
    }

    String codeHeading() {
        return headings.names().get(code);
    }

    String areaHeading() {
        return headings.names().get(area);
    }
}
