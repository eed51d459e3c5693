package uk.safersheets.api.imports;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.BadJsonException;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.names.NameKind;

/**
 * What a name in files of one kind is to mean.
 *
 * @param kind such as {@code home-office}
 * @param what {@code area} or {@code type}; {@code area} when left out
 * @param name as the files have it
 * @param means the name to count it under; empty or left out for itself
 * @param from for periods that begin on this day or later, such as 2019-04-01
 */
public record NewImportNameJson(
        String partnership,
        String kind,
        @Nullable String what,
        String name,
        @Nullable String means,
        @Nullable String from) {
    private static final int LONGEST = 200;

    /**
     * The same with everything that it needs.
     *
     * @throws BadJsonException naming what is missing or cannot be
     */
    public NewImportNameJson complete() {
        String named = what == null ? NameKind.AREA.word() : what;
        if (Arrays.stream(NameKind.values()).noneMatch(one -> one.word().equals(named))) {
            throw new BadJsonException("what is '" + named + "': write area or type.");
        }
        if (ImportKind.of(require(kind, "kind")).isEmpty()) {
            throw new BadJsonException("kind is '" + kind + "', which is no kind of import.");
        }
        return new NewImportNameJson(
                require(partnership, "partnership"),
                kind,
                named,
                require(name, "name").strip(),
                means == null ? "" : means.strip(),
                day(require(from, "from")).toString());
    }

    public LocalDate day() {
        return day(require(from, "from"));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadJsonException("from is '" + text + "': write a day such as 2019-04-01.");
        }
    }

    private static String require(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new BadJsonException(name + " is missing.");
        }
        if (value.length() > LONGEST) {
            throw new BadJsonException(name + " is longer than " + LONGEST + " characters.");
        }
        return value;
    }
}
