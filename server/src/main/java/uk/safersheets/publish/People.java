package uk.safersheets.publish;

import java.util.Locale;

/** Tells people apart by their names, until they sign in. */
public final class People {
    private People() {}

    /** Whether two names are one person's, whatever capitals and spaces they were typed with. */
    public static boolean areSame(String one, String another) {
        return plain(one).equals(plain(another));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
