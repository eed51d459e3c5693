package uk.safersheets.textcheck.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import uk.safersheets.textcheck.fact.Facts;
import uk.safersheets.textcheck.fact.Figure;
import uk.safersheets.textcheck.fact.FigureKind;
import uk.safersheets.textcheck.fact.Item;
import uk.safersheets.textcheck.reading.Reading.What;

/** What part an item is of the row that includes it, and of the one that includes all. */
final class Shares {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Facts facts;

    Shares(Facts facts) {
        this.facts = facts;
    }

    List<Reading> of(Item item, double link, Fit fit) {
        if (!fit.asksForShare() || item.isPercent()) {
            return List.of();
        }
        var readings = new ArrayList<Reading>();
        var kinds = fit.isOfBefore() ? List.of(FigureKind.PREVIOUS) : List.of(FigureKind.CURRENT, FigureKind.ALLOCATED);
        for (var kind : kinds) {
            item.figure(kind)
                    .ifPresent(figure -> wholes(item, kind, fit.isOfAll())
                            .forEach(whole ->
                                    readings.add(share(item, figure, whole, link * fit.of(What.SHARE, figure)))));
        }
        return readings;
    }

    private static Reading share(Item item, Figure figure, Figure whole, double score) {
        var share = figure.value().multiply(HUNDRED).divide(whole.value(), MathContext.DECIMAL64);
        var working = figure.shown() + " ÷ " + whole.shown() + " = " + Shown.percent(share);
        return new Reading(
                What.SHARE, List.of(item), share, share, item.label(), List.of(figure, whole), working, score);
    }

    private Set<Figure> wholes(Item item, FigureKind kind, boolean isOfAll) {
        var wholes = new LinkedHashSet<Figure>();
        if (!isOfAll) {
            facts.items(item.table()).stream()
                    .filter(other -> other.label().equalsIgnoreCase(item.partOf()))
                    .findFirst()
                    .flatMap(other -> other.figure(kind))
                    .ifPresent(wholes::add);
        }
        var all = facts.whole(item.table());
        if (all != null && all != item) {
            all.figure(kind).ifPresent(wholes::add);
        } else if (kind == FigureKind.ALLOCATED) {
            wholes.add(sum(item, kind));
        }
        wholes.removeIf(whole -> whole.value().signum() <= 0);
        return wholes;
    }

    private Figure sum(Item item, FigureKind kind) {
        var all = facts.items(item.table()).stream()
                .flatMap(other -> other.figure(kind).stream())
                .toList();
        var first = all.get(0);
        var sum = all.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Figure(kind, first.measure(), sum, first.cell(), first.heading(), first.stems());
    }
}
