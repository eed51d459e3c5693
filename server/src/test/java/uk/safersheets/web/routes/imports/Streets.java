package uk.safersheets.web.routes.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Street files as data.police.uk publishes them. */
public final class Streets {
    private static final String HEADER =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,"
                    + "LSOA name,Crime type,Last outcome category,Context\n";

    private Streets() {}

    /** A month with so many burglaries and as many robberies in Charnwood 001A, and one crime in Melton. */
    public static byte[] month(String month, int crimes) {
        var text = new StringBuilder(HEADER);
        for (int row = 0; row < crimes; row++) {
            row(text, month, row, "E01025670,Charnwood 001A", row % 2 == 0 ? "Burglary" : "Robbery");
        }
        row(text, month, crimes, "E01025900,Melton 001A", "Burglary");
        return text.toString().getBytes(UTF_8);
    }

    private static void row(StringBuilder text, String month, int number, String area, String type) {
        text.append(String.format("%064x", month.hashCode() * 1_000_003L + number & Long.MAX_VALUE))
                .append(',')
                .append(month)
                .append(",Leicestershire Police,Leicestershire Police,-1.2,52.7,On or near High Street,")
                .append(area)
                .append(',')
                .append(type)
                .append(",Under investigation,\n");
    }
}
