package uk.safersheets.imports;

import java.util.regex.Pattern;

/**
 * Lower layer super output areas, as the Office for National Statistics codes and names them. An area that changes at a
 * census gets a new code, so a code tells where it is new; most of 2001 still hold.
 */
public final class Lsoa {
    /** Since which census a code is in use. */
    public enum Since {
        EARLIER,
        CENSUS_2011,
        CENSUS_2021,
        UNKNOWN
    }

    private static final Pattern CODE = Pattern.compile("[EW]01\\d{6}");
    private static final Pattern NUMBER_IN_DISTRICT = Pattern.compile(" \\d{3}[A-Z]{1,2}$");
    private static final int LAST_ENGLISH_OF_2001 = 32_482;
    private static final int LAST_ENGLISH_OF_2011 = 33_768;
    private static final int LAST_WELSH_OF_2001 = 1_896;
    private static final int LAST_WELSH_OF_2011 = 1_909;
    private static final int COUNTRY_AND_KIND = 3;

    private Lsoa() {}

    /** Whether it is written as the code of an English or Welsh one. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    public static Since since(String code) {
        if (!isCode(code)) {
            return Since.UNKNOWN;
        }
        int number = Integer.parseInt(code.substring(COUNTRY_AND_KIND));
        boolean isWelsh = code.charAt(0) == 'W';
        if (number > (isWelsh ? LAST_WELSH_OF_2011 : LAST_ENGLISH_OF_2011)) {
            return Since.CENSUS_2021;
        }
        return number > (isWelsh ? LAST_WELSH_OF_2001 : LAST_ENGLISH_OF_2001) ? Since.CENSUS_2011 : Since.EARLIER;
    }

    /** The district that a name begins with: Charnwood of {@code Charnwood 001A}; "" where it has not that form. */
    public static String district(String name) {
        var number = NUMBER_IN_DISTRICT.matcher(name);
        return number.find() ? name.substring(0, number.start()) : "";
    }
}
