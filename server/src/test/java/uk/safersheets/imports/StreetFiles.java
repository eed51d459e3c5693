package uk.safersheets.imports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Street files as data.police.uk publishes them, made up from a seed, with what truly is in them: the real headings, types
 * and forms of codes, and rows without a location.
 */
public final class StreetFiles {
    public static final String HEADINGS =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,"
                    + "LSOA name,Crime type,Last outcome category,Context";
    public static final String HEADINGS_OF_2012 =
            "Month,Reported by,Falls within,Easting,Northing,Location,Crime type,Context";
    public static final String HEADINGS_OF_OUTCOMES =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude," + "Location,LSOA code,LSOA name,Outcome type";

    private static final List<String> TYPES = List.of(
            "Anti-social behaviour",
            "Bicycle theft",
            "Burglary",
            "Criminal damage and arson",
            "Drugs",
            "Other crime",
            "Other theft",
            "Possession of weapons",
            "Public order",
            "Robbery",
            "Shoplifting",
            "Theft from the person",
            "Vehicle crime",
            "Violence and sexual offences");
    private static final List<String> DISTRICTS = List.of(
            "Charnwood",
            "Leicester",
            "Blaby",
            "Harborough",
            "Melton",
            "North West Leicestershire",
            "Hinckley and Bosworth",
            "Oadby and Wigston",
            "Rutland");
    private static final int FIRST_CODE = 25_600;
    private static final int FIRST_CODE_OF_2021 = 33_800;
    private static final int AREAS = 70;
    private static final int WITHOUT_LOCATION = 50;

    private final Random random;
    private final int census;
    private final Map<String, Long> counts = new TreeMap<>();
    private long withoutLocation;

    /**
     * @param census 2011 or 2021: every tenth small area has a code that is new in it
     */
    public StreetFiles(long seed, int census) {
        this.random = new Random(seed);
        this.census = census;
    }

    /** What was written so far, by {@code district|month|type}. */
    public Map<String, Long> counts() {
        return counts;
    }

    /** How many of all rows lie nowhere. */
    public long withoutLocation() {
        return withoutLocation;
    }

    /** One file of so many rows, in the folder of its month. */
    public Path write(Path folder, String month, String force, int rows) throws IOException {
        String slug = force.toLowerCase(Locale.ROOT).replace(" police", "").replace(' ', '-');
        var file = folder.resolve(month).resolve(month + "-" + slug + "-street.csv");
        Files.createDirectories(file.getParent());
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(HEADINGS + "\r\n");
            for (int row = 0; row < rows; row++) {
                write(out, month, force);
            }
        }
        return file;
    }

    /** The same in the layout of 2012, which has no small areas. */
    public Path writeOf2012(Path folder, String month, String force, int rows) throws IOException {
        var file = folder.resolve(month + "-old-street.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADINGS_OF_2012 + "\n");
            for (int row = 0; row < rows; row++) {
                out.write(month + "," + force + "," + force + ",451234,312345,On or near High Street,"
                        + TYPES.get(random.nextInt(TYPES.size())) + ",\n");
            }
        }
        return file;
    }

    private void write(Writer out, String month, String force) throws IOException {
        String type = TYPES.get(random.nextInt(TYPES.size()));
        boolean isIncident = type.equals(TYPES.get(0));
        if (!isIncident) {
            out.write(Long.toHexString(random.nextLong() | Long.MIN_VALUE).repeat(4));
        }
        out.write("," + month + "," + force + "," + force + ",");
        if (random.nextInt(WITHOUT_LOCATION) == 0) {
            withoutLocation++;
            out.write(",,No Location,,,");
        } else {
            int area = random.nextInt(AREAS * DISTRICTS.size());
            String district = DISTRICTS.get(area / AREAS);
            counts.merge(district + "|" + month + "|" + type, 1L, Long::sum);
            out.write("-1.2" + (10_000 + random.nextInt(80_000)) + ",52.7" + (10_000 + random.nextInt(80_000))
                    + "," + (area % 7 == 0 ? "\"On or near Saint Mary's Road, North\"" : "On or near Park Road") + ","
                    + code(area) + "," + district + " " + name(area % AREAS) + ",");
        }
        out.write(type + "," + (isIncident ? "" : "Investigation complete; no suspect identified") + ",\r\n");
    }

    /** The code of the small area with a number. */
    public String code(int area) {
        boolean isNew = area % 10 == 0 && census == 2021;
        boolean isNewIn2011 = area % 10 == 0 && census == 2011;
        return "E010" + (isNew ? FIRST_CODE_OF_2021 + area : isNewIn2011 ? 32_500 + area : FIRST_CODE + area);
    }

    private static String name(int number) {
        return String.format("%03d", 1 + number / 5) + (char) ('A' + number % 5);
    }
}
