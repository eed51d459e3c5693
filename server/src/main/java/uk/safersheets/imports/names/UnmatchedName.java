package uk.safersheets.imports.names;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A name that stands for nothing known: neither itself nor, by any mapping, another.
 *
 * @param suggested the one known name that may be meant; empty for none. It is a question, and never joined by itself
 */
public record UnmatchedName(NameKind kind, String name, Optional<String> suggested) {
    /** How a name is held against those that are known. */
    @FunctionalInterface
    public interface Nearest {
        /** No suggestions. */
        Nearest NONE = (name, known) -> Optional.empty();

        /** The one of the known names that may be meant. */
        Optional<String> of(String name, Collection<String> known);
    }

    /** Those of some names that are not known, in their order, each once. */
    public static List<UnmatchedName> of(
            NameKind kind, Collection<String> names, Collection<String> known, NameMapping mapping, Nearest nearest) {
        var plain = known.stream().map(PlainForm::of).collect(Collectors.toSet());
        return names.stream()
                .filter(name -> !plain.contains(PlainForm.of(name)))
                .filter(name -> mapping.about(kind, name).isEmpty())
                .distinct()
                .map(name -> new UnmatchedName(kind, name, nearest.of(name, known)))
                .toList();
    }

    /** The suggestion as a question at the end of a sentence; empty for none. */
    public String question() {
        return suggested.map(known -> " Is it \"" + known + "\"?").orElse("");
    }
}
