package uk.safersheets.labels;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
                            arguments -> Closeness.closest(
                                            Labels.Label.of(text(arguments)), Labels.in(arguments.get(1)))
                                    .orElse("")),
            "LOOKALIKE", taking(2, LabelFunctions::lookAlike),
            "ACRONYMS", taking(2, LabelFunctions::unknown));

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
        String plain = Words.plain(text(arguments));
        String wanted = meanings.getOrDefault(plain, plain);
        return wanted.isEmpty()
                ? ""
                : Labels.in(arguments.get(1)).all().stream()
                        .filter(label -> meanings.getOrDefault(label.plain(), label.plain())
                                .equals(wanted))
                        .map(Labels.Label::text)
                        .findFirst()
                        .orElse("");
    }

    private record Meanings(Area means) {}

    private static Map<String, String> meanings(Area labels, Area means) {
        return labels.derived(new Meanings(means), () -> {
            var meanings = new LinkedHashMap<String, String>();
            for (int row = 0; row < Math.min(labels.rows(), means.rows()); row++) {
                meanings.putIfAbsent(
                        Words.plain(labels.at(row, 0).toString()),
                        Words.plain(means.at(row, 0).toString()));
            }
            return meanings;
        });
    }

    private static String lookAlike(List<Area> arguments) {
        String text = text(arguments);
        var own = Labels.Label.of(text);
        boolean isPassed = false;
        for (var other : Labels.in(arguments.get(1)).all()) {
            if (!isPassed && other.text().equals(text)) {
                isPassed = true;
            } else if (other.plain().equals(own.plain()) || Closeness.areClose(own.words(), other.words())) {
                return other.text();
            }
        }
        return "";
    }

    private static String unknown(List<Area> arguments) {
        Area terms = arguments.get(1);
        Set<String> known = terms.derived(
                "words of terms",
                () -> Labels.in(terms).all().stream()
                        .flatMap(label -> label.words().stream())
                        .collect(Collectors.toSet()));
        return Acronyms.in(text(arguments)).stream()
                .filter(acronym -> !known.contains(Words.plain(acronym)))
                .collect(Collectors.joining(", "));
    }

    private static String text(List<Area> arguments) {
        return arguments.get(0).first().toString();
    }
}
