package uk.safersheets.labels;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Function;
import uk.safersheets.formula.Functions;

/**
 * What people call the same thing. Dashes, hyphens, case and spaces never matter.
 *
 * <ul>
 *   <li>{@code FINDLABEL(label, column, labels, means)}: the entry of {@code column} that is the same thing as {@code
 *       label}: written alike, or with the same entry in {@code means} beside it in {@code labels}. Empty when there is
 *       none. Theft from Motor Vehicle finds Theft from Vehicles where a table says that both are TFMV.
 *   <li>{@code CLOSEST(text, column)}: the one entry that {@code text} may be a slip for, see {@link Closeness}; empty when
 *       it is there already, or nothing or more than one thing is close.
 *   <li>{@code LOOKALIKE(text, column)}: the first other entry that is written alike or is close; {@code text} itself is
 *       expected once.
 *   <li>{@code ACRONYMS(text, terms)}: the acronyms of a text that are not in a glossary, with commas between.
 * </ul>
 */
public final class LabelFunctions implements Functions {
    private static final Map<String, Function> NAMED = Map.of(
            "FINDLABEL", taking(4, LabelFunctions::find),
            "CLOSEST",
                    taking(
                            2,
                            arguments -> Closeness.closest(text(arguments), texts(arguments.get(1)))
                                    .orElse("")),
            "LOOKALIKE", taking(2, arguments -> lookAlike(text(arguments), texts(arguments.get(1)))),
            "ACRONYMS", taking(2, arguments -> unknown(text(arguments), texts(arguments.get(1)))));

    @Override
    public Optional<Function> named(String name) {
        return Optional.ofNullable(NAMED.get(name));
    }

    private static Function taking(int count, java.util.function.Function<List<Area>, String> work) {
        return arguments -> {
            if (arguments.size() != count) {
                return Area.of(Value.of(ExcelError.VALUE));
            }
            return arguments.get(0).first() instanceof Value.Error
                    ? arguments.get(0)
                    : Area.of(Value.of(work.apply(arguments)));
        };
    }

    private static String find(List<Area> arguments) {
        var meanings = meanings(arguments.get(2), arguments.get(3));
        String wanted = meaning(text(arguments), meanings);
        return wanted.isEmpty()
                ? ""
                : texts(arguments.get(1)).stream()
                        .filter(entry -> meaning(entry, meanings).equals(wanted))
                        .findFirst()
                        .orElse("");
    }

    private static Map<String, String> meanings(Area labels, Area means) {
        var meanings = new LinkedHashMap<String, String>();
        for (int row = 0; row < Math.min(labels.rows(), means.rows()); row++) {
            meanings.putIfAbsent(
                    Words.plain(labels.at(row, 0).toString()),
                    Words.plain(means.at(row, 0).toString()));
        }
        return meanings;
    }

    private static String meaning(String label, Map<String, String> meanings) {
        return meanings.getOrDefault(Words.plain(label), Words.plain(label));
    }

    private static String lookAlike(String text, List<String> entries) {
        var others = new ArrayList<>(entries);
        others.remove(text);
        return others.stream()
                .filter(other -> Words.plain(other).equals(Words.plain(text)) || Closeness.isClose(text, other))
                .findFirst()
                .orElse("");
    }

    private static String unknown(String text, List<String> terms) {
        var known = terms.stream().flatMap(term -> Words.of(term).stream()).toList();
        return Acronyms.in(text).stream()
                .filter(acronym -> !known.contains(Words.plain(acronym)))
                .collect(Collectors.joining(", "));
    }

    private static String text(List<Area> arguments) {
        return arguments.get(0).first().toString();
    }

    private static List<String> texts(Area area) {
        return area.values()
                .filter(value -> !value.isBlank())
                .map(Value::toString)
                .toList();
    }
}
