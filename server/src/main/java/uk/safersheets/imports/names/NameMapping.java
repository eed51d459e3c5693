package uk.safersheets.imports.names;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What names stand for, each by its date. Of several that hold for one day the one added last counts, so that a
 * partnership's own list goes before the one it was given.
 */
public final class NameMapping {
    public static final NameMapping NONE = new NameMapping(List.of());

    private final List<NameMeaning> meanings;
    private final Map<String, List<NameMeaning>> byName = new HashMap<>();

    private NameMapping(List<NameMeaning> meanings) {
        this.meanings = List.copyOf(meanings);
        this.meanings.forEach(
                meaning -> byName.computeIfAbsent(key(meaning.kind(), meaning.from()), name -> new ArrayList<>())
                        .add(0, meaning));
    }

    public static NameMapping of(List<NameMeaning> meanings) {
        return new NameMapping(meanings);
    }

    /** This one with others that go before it. */
    public NameMapping with(List<NameMeaning> later) {
        var all = new ArrayList<>(meanings);
        all.addAll(later);
        return new NameMapping(all);
    }

    /** What a name stands for in a period that begins on this day; empty where it stands for itself. */
    public Optional<NameMeaning> meaning(NameKind kind, String name, LocalDate day) {
        return about(kind, name).stream().filter(meaning -> meaning.holds(day)).findFirst();
    }

    /** All that is said of a name, whatever its dates, the latest first. */
    public List<NameMeaning> about(NameKind kind, String name) {
        return byName.getOrDefault(key(kind, name), List.of());
    }

    /** In the order in which they were added. */
    public List<NameMeaning> meanings() {
        return meanings;
    }

    private static String key(NameKind kind, String name) {
        return kind.word() + " " + PlainForm.of(name);
    }
}
