package uk.safersheets.imports.names;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Predicate;
import uk.safersheets.imports.Count;
import uk.safersheets.imports.ImportKind;

/**
 * How many of what a partnership's table calls by a label a file counts in one area and period.
 *
 * @param count empty where the file does not tell
 * @param of the types of the file that add to it, in order
 * @param why what is to be known of it; of an empty one why it is
 */
public record LabelCount(OptionalLong count, List<String> of, String why) {
    public LabelCount {
        of = List.copyOf(of);
    }

    /**
     * A type of that name itself; else the sum that the label stands for; never a share of a type that the file has only
     * whole.
     *
     * @param counts of one area and one period, all that the file has there
     * @param first day of the period
     */
    public static LabelCount of(String label, ImportKind kind, Collection<Count> counts, LocalDate first) {
        var types = new TreeMap<String, Long>();
        counts.forEach(count -> types.merge(count.type(), count.count(), Math::addExact));
        return itself(label, types)
                .or(() -> rest(label, kind, types))
                .or(() -> parts(label, kind, types, first))
                .orElseGet(() -> none(label, kind, types));
    }

    private static Optional<LabelCount> itself(String label, Map<String, Long> types) {
        String plain = PlainForm.of(label);
        return some(types, type -> PlainForm.of(type).equals(plain), "");
    }

    private static Optional<LabelCount> rest(String label, ImportKind kind, Map<String, Long> types) {
        return TypeLabels.known().rests(kind).stream()
                .filter(rest -> isOne(label, List.of(rest.label())))
                .findFirst()
                .flatMap(rest -> some(types, type -> !isOne(type, rest.allBut()), rest.why()));
    }

    private static Optional<LabelCount> parts(String label, ImportKind kind, Map<String, Long> types, LocalDate first) {
        return TypeLabels.known().parts(kind).stream()
                .filter(part -> part.holds(first) && part.isCalled(label))
                .flatMap(part -> some(types, part::covers, part.why()).stream())
                .findFirst();
    }

    private static Optional<LabelCount> some(Map<String, Long> types, Predicate<String> isOne, String why) {
        var of = new ArrayList<String>();
        long sum = 0;
        for (var type : types.entrySet()) {
            if (isOne.test(type.getKey())) {
                of.add(type.getKey());
                sum = Math.addExact(sum, type.getValue());
            }
        }
        return of.isEmpty() ? Optional.empty() : Optional.of(new LabelCount(OptionalLong.of(sum), of, why));
    }

    private static LabelCount none(String label, ImportKind kind, Map<String, Long> types) {
        var called = TypeLabels.known().called(label);
        String why = TypeLabels.known().wholes(kind).stream()
                .filter(whole -> types.keySet().stream().anyMatch(type -> isOne(type, List.of(whole.type()))))
                .filter(whole ->
                        isOne(label, whole.labels()) || called.stream().anyMatch(one -> isOne(one, whole.labels())))
                .map(TypeLabels.Whole::why)
                .findFirst()
                .orElse("the file counts nothing called \"" + label + "\", and nothing that is known to belong to it");
        return new LabelCount(OptionalLong.empty(), List.of(), why);
    }

    private static boolean isOne(String name, List<String> names) {
        String plain = PlainForm.of(name);
        return names.stream().anyMatch(one -> PlainForm.of(one).equals(plain));
    }
}
