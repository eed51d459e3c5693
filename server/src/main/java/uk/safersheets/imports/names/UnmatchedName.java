package uk.safersheets.imports.names;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.safersheets.imports.Count;
import uk.safersheets.imports.ImportResult;

/**
 * A name of a file that a partnership has nowhere: in no row of its workbook and in no mapping.
 *
 * @param offences counted under it, over all periods
 * @param suggested the one name that may be meant; empty for none. It is a question, and never joined by itself
 */
public record UnmatchedName(NameKind kind, String name, long offences, Optional<String> suggested) {
    /** How a name is held against those a partnership has. */
    @FunctionalInterface
    public interface Nearest {
        /** No suggestions. */
        Nearest NONE = (name, known) -> Optional.empty();

        /** The one of the known names that may be meant. */
        Optional<String> of(String name, Collection<String> known);
    }

    /**
     * @param known the names that a partnership has
     * @param mapping what it said before that other names mean
     */
    public static List<UnmatchedName> of(
            ImportResult result, NameKind kind, Collection<String> known, NameMapping mapping, Nearest nearest) {
        var plain = known.stream().map(PlainForm::of).collect(Collectors.toSet());
        Function<Count, String> name = kind == NameKind.AREA ? Count::area : Count::type;
        Map<String, Long> offences =
                result.counts().stream().collect(Collectors.groupingBy(name, Collectors.summingLong(Count::count)));
        return offences.entrySet().stream()
                .filter(one -> !plain.contains(PlainForm.of(one.getKey())))
                .filter(one -> mapping.about(kind, one.getKey()).isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new UnmatchedName(kind, one.getKey(), one.getValue(), nearest.of(one.getKey(), known)))
                .toList();
    }
}
