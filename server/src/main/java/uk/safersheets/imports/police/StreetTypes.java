package uk.safersheets.imports.police;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import uk.safersheets.imports.names.DatedLines;

/** What the types of crime were called over the years, and what is no crime. */
public final class StreetTypes {
    /** Counts incidents and not crimes, and is in no total of crime. */
    public static final String ANTI_SOCIAL_BEHAVIOUR = "Anti-social behaviour";

    private static final Set<String> KNOWN = Set.of(
            ANTI_SOCIAL_BEHAVIOUR,
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

    static final List<Renaming> RENAMINGS = read();

    /** How a newer name relates to an older one. */
    enum How {
        /** The same crimes under a newer name. */
        JOINED,
        /** The newer names cannot be told apart in the older rows. */
        DIVIDED,
        /** The older rows hold the newer types, too. */
        HELD
    }

    /**
     * @param from the first day with the newer name
     * @param is the newer name, or several, parted by a semicolon
     */
    record Renaming(LocalDate from, String was, String is, How how) {}

    private StreetTypes() {}

    /** The name that the newest files give it. */
    static String now(String type) {
        return RENAMINGS.stream()
                .filter(one -> one.how() == How.JOINED && one.was().equals(type))
                .map(Renaming::is)
                .findFirst()
                .orElse(type);
    }

    /** Whether data.police.uk uses or used it. */
    static boolean isKnown(String type) {
        return KNOWN.contains(type)
                || RENAMINGS.stream().anyMatch(one -> one.was().equals(type));
    }

    private static List<Renaming> read() {
        return DatedLines.of(StreetTypes.class, "types.txt").stream()
                .map(part -> new Renaming(
                        LocalDate.parse(part.get(0)),
                        part.get(1),
                        part.get(2),
                        How.valueOf(part.get(3).toUpperCase(Locale.ROOT))))
                .toList();
    }
}
