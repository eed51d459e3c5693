package uk.safersheets.app.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import uk.safersheets.imports.Count;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.Period;

/** Imported figures as they count now. What nobody published is not there, and is never zero. */
public final class Figures {
    private final List<HeldPeriod> periods;
    private final List<Gap> gaps;
    private final List<Count> counts;
    private final Map<Cell, Long> cells = new HashMap<>();
    private final Set<Sent> sent = new HashSet<>();

    /**
     * @param periods that are held, in order, each with the import that counts for it
     * @param gaps stretches of the days asked for that no held period covers, in order
     * @param counts of these periods, in order
     */
    Figures(List<HeldPeriod> periods, List<Gap> gaps, List<Count> counts) {
        this.periods = List.copyOf(periods);
        this.gaps = List.copyOf(gaps);
        this.counts = List.copyOf(counts);
        counts.forEach(one -> {
            cells.put(new Cell(one.area(), one.period(), one.type()), one.count());
            sent.add(new Sent(one.area(), one.period()));
        });
    }

    private record Cell(String area, String period, String type) {}

    /** That an area has any count in a period. */
    private record Sent(String area, String period) {}

    /**
     * A period that is held.
     *
     * @param areas that its import has counts of at all
     * @param types that its import has counts of at all
     */
    public record HeldPeriod(Period period, FigureSource source, Set<String> areas, Set<String> types) {}

    /** Days for which nothing is held. */
    public record Gap(LocalDate first, LocalDate last) {}

    /**
     * One sum over several periods.
     *
     * @param count empty where it is not known: a period is missing, or has nothing of such an area or type
     * @param unknown the periods held whose import has no such area or type
     * @param gaps the days for which nothing is held
     * @param sources of it, in the order of their numbers
     */
    public record Sum(OptionalLong count, List<Period> unknown, List<Gap> gaps, List<FigureSource> sources) {}

    /** Those that are held, in order, each with the import that counts for it. */
    public List<HeldPeriod> periods() {
        return periods;
    }

    /** Stretches of the days asked for that no held period covers, in order. */
    public List<Gap> gaps() {
        return gaps;
    }

    /** Every count that the files have, by area, period and type. */
    public List<Count> counts() {
        return counts;
    }

    /** Of one area, type and period; empty where it is not known. An area and type that a street file has elsewhere count 0. */
    public OptionalLong count(String area, String type, Period period) {
        return periods.stream()
                .filter(held -> held.period().equals(period))
                .filter(held -> isKnown(held, area, type))
                .mapToLong(held -> at(area, period.name(), type))
                .findFirst();
    }

    /** Of one area and type, over all the days asked for. */
    public Sum sum(String area, String type) {
        var unknown = new ArrayList<Period>();
        var sources = new HashMap<String, FigureSource>();
        long sum = 0;
        for (var held : periods) {
            sources.put(held.source().id(), held.source());
            if (isKnown(held, area, type)) {
                sum = Math.addExact(sum, at(area, held.period().name(), type));
            } else {
                unknown.add(held.period());
            }
        }
        boolean isWhole = unknown.isEmpty() && gaps.isEmpty() && !periods.isEmpty();
        return new Sum(
                isWhole ? OptionalLong.of(sum) : OptionalLong.empty(), List.copyOf(unknown), gaps, sorted(sources));
    }

    /** Where the figures came from, in the order of their numbers. */
    public List<FigureSource> sources() {
        var sources = new HashMap<String, FigureSource>();
        periods.forEach(held -> sources.put(held.source().id(), held.source()));
        return sorted(sources);
    }

    private static List<FigureSource> sorted(Map<String, FigureSource> sources) {
        return sources.values().stream()
                .sorted(Comparator.comparingInt(FigureSource::number))
                .toList();
    }

    /**
     * Street files name only crimes that were, so an area and type that a file has elsewhere had none. A partnership
     * without any row in a quarter of the Home Office's tables is another thing: nothing is published for it.
     */
    private boolean isKnown(HeldPeriod held, String area, String type) {
        boolean isNamed = held.areas().contains(area) && held.types().contains(type);
        return isNamed
                && (held.source().kind() != ImportKind.HOME_OFFICE
                        || sent.contains(new Sent(area, held.period().name())));
    }

    private long at(String area, String period, String type) {
        return cells.getOrDefault(new Cell(area, period, type), 0L);
    }
}
