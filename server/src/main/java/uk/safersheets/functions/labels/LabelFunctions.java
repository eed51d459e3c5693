package uk.safersheets.functions.labels;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.ExcelDate;
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
 *   <li>{@code ASOTHERS(text, column)}: a numbered label as most others of the column are written: N62 is Beat 62; empty
 *       when it is written so.
 *   <li>{@code AREACLOSEST(text)}: the area of England or Wales that a label may be a slip for, after its police area and
 *       dash; empty when it is one, or nothing is close.
 *   <li>{@code ISAREA(text)}: whether a label names an area of England or Wales, after its police area and dash.
 *   <li>{@code NAMESLISTED(text, known)}: how many names a text lists; one that is known as a whole is one.
 *   <li>{@code ISACTIVITY(text, words)}: whether a measure counts what somebody does, by the words such measures start with.
 *   <li>{@code PERSONIN(text, asat)}: what of a child a text seems to hold, such as "a name"; empty for nothing.
 * </ul>
 */
public final class LabelFunctions implements Functions {
    private static final Map<String, Function> NAMED = Map.of(
            "ISAREA", answering(1, arguments -> Value.of(Areas.isOne(text(arguments)))),
            "FINDLABEL", taking(4, LabelFunctions::find),
            "CLOSEST",
                    taking(
                            2,
                            arguments -> Closeness.closest(
                                            Labels.Label.of(text(arguments)), Labels.in(arguments.get(1)))
                                    .orElse("")),
            "LOOKALIKE", taking(2, LabelFunctions::lookAlike),
            "ACRONYMS", taking(2, LabelFunctions::unknown),
            "ASOTHERS",
                    taking(
                            2,
                            arguments -> NumberedLabels.asOthers(text(arguments), texts(arguments.get(1)))
                                    .orElse("")),
            "AREACLOSEST", taking(1, arguments -> Areas.closest(text(arguments)).orElse("")),
            "NAMESLISTED",
                    answering(2, arguments -> Value.of(NamesListed.in(text(arguments), Labels.in(arguments.get(1))))),
            "ISACTIVITY",
                    answering(2, arguments -> Value.of(Activities.isOne(text(arguments), texts(arguments.get(1))))),
            "PERSONIN",
                    taking(
                            2,
                            arguments -> PersonClues.in(text(arguments), day(arguments.get(1)))
                                    .orElse("")));

    @Override
    public Optional<Function> named(String name) {
        return Optional.ofNullable(NAMED.get(name));
    }

    private static Function taking(int count, java.util.function.Function<List<Area>, String> work) {
        return answering(count, arguments -> Value.of(work.apply(arguments)));
    }

    private static Function answering(int count, java.util.function.Function<List<Area>, Value> work) {
        return arguments -> {
            if (arguments.size() != count) {
                return Area.of(Value.of(ExcelError.VALUE));
            }
            return arguments.get(0).first() instanceof Value.Error ? arguments.get(0) : Area.of(work.apply(arguments));
        };
    }

    private static String find(List<Area> arguments) {
        var meanings = meanings(arguments.get(2), arguments.get(3));
        String plain = Words.plain(text(arguments));
        String wanted = meanings.getOrDefault(plain, plain);
        return wanted.isEmpty()
                ? ""
                : Labels.in(arguments.get(1)).all().stream()
                        .peek(label -> WorkBudget.count(Work.CHARACTERS, 1))
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
            WorkBudget.count(Work.CHARACTERS, 1);
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

    private static List<String> texts(Area column) {
        return column.derived(
                "texts",
                () -> Labels.in(column).all().stream().map(Labels.Label::text).toList());
    }

    /** Null for what is no date. */
    private static @Nullable LocalDate day(Area date) {
        return date.first() instanceof Value.Number serial && serial.amount().signum() > 0
                ? ExcelDate.day(serial.amount())
                : null;
    }

    private static String text(List<Area> arguments) {
        return arguments.get(0).first().toString();
    }
}
