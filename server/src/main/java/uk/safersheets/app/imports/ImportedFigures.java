package uk.safersheets.app.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.safersheets.app.Slug;
import uk.safersheets.imports.Count;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.Period;
import uk.safersheets.store.imports.Holding;
import uk.safersheets.store.imports.Imports;
import uk.safersheets.store.imports.StoredImport;

/**
 * Figures that were imported, as they count now: of each period those of the newest import of its partnership, kind and
 * geography that has the period. Each comes with where it is from. Safe to share.
 */
public final class ImportedFigures {
    private final Imports imports;

    public ImportedFigures(Imports imports) {
        this.imports = imports;
    }

    /** What the areas of a kind's imports are, the one that was imported last first; empty where there are none. */
    public List<String> geographies(String partnership, ImportKind kind) {
        return imports.ofKind(owner(partnership), kind).stream()
                .map(StoredImport::geography)
                .distinct()
                .toList();
    }

    /** The counts of all held periods that are wholly within the days asked for, and the days for which there are none. */
    public Figures figures(FiguresQuery query) {
        var counting = counting(query);
        var sources = sources(counting);
        var areas = ofEach(sources.keySet(), imports::areas);
        var types = ofEach(sources.keySet(), imports::types);
        var periods = counting.stream()
                .map(one -> new Figures.HeldPeriod(
                        one.period(),
                        Objects.requireNonNull(sources.get(one.event())),
                        Objects.requireNonNull(areas.get(one.event())),
                        Objects.requireNonNull(types.get(one.event()))))
                .toList();
        var counts = imports.counts(counting, query.areas(), query.types()).stream()
                .sorted()
                .toList();
        return new Figures(periods, gaps(query, counting), counts);
    }

    /**
     * The newest lookup from small areas.
     *
     * @param geography what it leads to, such as {@code ward}; empty for any
     */
    public Optional<ImportedMemberships> lookup(String partnership, String geography) {
        return imports.newest(owner(partnership), ImportKind.AREA_LOOKUP, geography)
                .map(this::members);
    }

    /**
     * The family group that applied on a day: of those dated on or before it the one with the latest date, and of two with
     * one date the one that was imported last. One whose file tells no date applies from the day of its import.
     */
    public Optional<ImportedMemberships> familyGroup(String partnership, LocalDate asAt) {
        return imports.ofKind(owner(partnership), ImportKind.FAMILY_GROUP).stream()
                .filter(kept -> !dated(kept).isAfter(asAt))
                .max(Comparator.comparing(ImportedFigures::dated).thenComparing(StoredImport::event))
                .map(this::members);
    }

    /**
     * The residents of an area in the latest year on or before one that an import has.
     *
     * @param area as the file names it
     */
    public Optional<Residents> residents(String partnership, String area, int year) {
        var owner = owner(partnership);
        var held = new TreeMap<Period, List<Holding>>(Comparator.reverseOrder());
        imports.holdings(owner, ImportKind.POPULATION).stream()
                .filter(one -> one.period().last().getYear() <= year)
                .forEach(one -> held.computeIfAbsent(one.period(), any -> new ArrayList<>())
                        .add(0, one));
        return held.values().stream()
                .flatMap(List::stream)
                .flatMap(holding -> residents(holding, area).stream())
                .findFirst();
    }

    private Optional<Residents> residents(Holding holding, String area) {
        var counts = imports.counts(List.of(holding), Set.of(area), Set.of());
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Residents(
                        area,
                        holding.period().last().getYear(),
                        counts.stream().mapToLong(Count::count).reduce(0, Math::addExact),
                        FigureSource.of(imports.of(List.of(holding.event())).get(0))));
    }

    /** Of each period the newest import that has it, by its first day. */
    private List<Holding> counting(FiguresQuery query) {
        var newest = new TreeMap<Period, Holding>();
        imports.holdings(owner(query.partnership()), query.kind()).stream()
                .filter(one -> one.geography().equals(query.geography()))
                .filter(one -> !one.period().first().isBefore(query.first())
                        && !one.period().last().isAfter(query.last()))
                .forEach(one -> newest.put(one.period(), one));
        return List.copyOf(newest.values());
    }

    private Map<Long, FigureSource> sources(List<Holding> counting) {
        var events = counting.stream().map(Holding::event).distinct().toList();
        return imports.of(events).stream().collect(Collectors.toMap(StoredImport::event, FigureSource::of));
    }

    private static Map<Long, Set<String>> ofEach(Set<Long> events, Function<Long, Set<String>> look) {
        var found = new HashMap<Long, Set<String>>();
        events.forEach(event -> found.put(event, look.apply(event)));
        return found;
    }

    private static List<Figures.Gap> gaps(FiguresQuery query, List<Holding> counting) {
        var gaps = new ArrayList<Figures.Gap>();
        var next = query.first();
        var beyond = Stream.concat(
                counting.stream().map(Holding::period),
                Stream.of(new Period("", query.last().plusDays(1), query.last().plusDays(1))));
        for (var period : (Iterable<Period>) beyond::iterator) {
            if (period.first().isAfter(next)) {
                gaps.add(new Figures.Gap(next, period.first().minusDays(1)));
            }
            next = period.last().isBefore(next) ? next : period.last().plusDays(1);
        }
        return gaps;
    }

    private ImportedMemberships members(StoredImport kept) {
        return new ImportedMemberships(imports.memberships(kept.event()), FigureSource.of(kept));
    }

    private static LocalDate dated(StoredImport kept) {
        try {
            return LocalDate.parse(kept.vintage());
        } catch (DateTimeException none) {
            return LocalDate.ofInstant(kept.at(), ZoneOffset.UTC);
        }
    }

    private static String owner(String partnership) {
        return Slug.ofPartnership(partnership);
    }
}
