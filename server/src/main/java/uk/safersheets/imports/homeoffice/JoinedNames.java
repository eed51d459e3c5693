package uk.safersheets.imports.homeoffice;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.cell.Plural;
import uk.safersheets.imports.Period;
import uk.safersheets.imports.names.DatedLines;
import uk.safersheets.imports.names.NameKind;
import uk.safersheets.imports.names.NameMapping;
import uk.safersheets.imports.names.NameMeaning;
import uk.safersheets.imports.names.PlainForm;

/** The names of one reading: what is the same is counted under one of them, and every joining is said. */
final class JoinedNames {
    private static final String BY = "the list of names that ships with the program";
    private static final NameMapping KNOWN = NameMapping.of(DatedLines.of(JoinedNames.class, "known-names.txt").stream()
            .map(line -> new NameMeaning(
                    NameKind.valueOf(line.get(0).toUpperCase(Locale.ROOT)),
                    line.get(1),
                    line.get(2),
                    DatedLines.day(line.get(3)),
                    DatedLines.day(line.get(4)),
                    BY,
                    LocalDate.parse(line.get(5)),
                    line.get(6)))
            .toList());

    private final NameMapping mapping;
    /** How each name is written where it was first met, by kind and plain form. */
    private final Map<String, String> spelt = new HashMap<>();

    private final Map<String, Written> written = new HashMap<>();
    private final SortedMap<String, Long> joined = new TreeMap<>();

    JoinedNames(NameMapping own) {
        this.mapping = KNOWN.with(own.meanings());
    }

    /** A name as some table writes it. @param meanings all that are said of it @param joining the note's start */
    private record Written(String name, List<NameMeaning> meanings, String joining) {}

    /** The name under which what has this one is counted. */
    String of(NameKind kind, String name, Period period) {
        String found = name;
        var known = written(kind, name);
        Optional<NameMeaning> meaning = known.meanings().stream()
                .filter(one -> one.holds(period.first()))
                .findFirst();
        if (meaning.isPresent()) {
            found = written(kind, meaning.get().means()).name();
            if (!found.equals(name)) {
                joined.merge(joining(name, found, meaning.get()), 1L, Long::sum);
            }
            return found;
        }
        if (!known.name().equals(name)) {
            joined.merge(known.joining(), 1L, Long::sum);
        }
        return known.name();
    }

    private Written written(NameKind kind, String name) {
        return written.computeIfAbsent(kind.word() + name, key -> {
            String first = spelt.computeIfAbsent(kind.word() + PlainForm.of(name), plain -> name);
            return new Written(
                    first,
                    mapping.about(kind, name),
                    "\"" + name + "\" is counted as \"" + first + "\": the same name, written otherwise");
        });
    }

    private static String joining(String name, String found, NameMeaning meaning) {
        return "\"" + name + "\" is counted as \"" + found + "\""
                + (meaning.why().isEmpty() ? "" : ": " + meaning.why()) + " (" + meaning.by() + ", "
                + DayFormat.day(meaning.on()) + ")";
    }

    /** One sentence for each pair of names that was joined. */
    List<String> notes() {
        return joined.entrySet().stream()
                .map(pair -> pair.getKey() + ". " + Plural.count(pair.getValue(), "row was", "rows were") + " joined.")
                .toList();
    }
}
