package uk.safersheets.textcheck.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.safersheets.prose.Claim;
import uk.safersheets.prose.Direction;
import uk.safersheets.textcheck.fact.Facts;
import uk.safersheets.textcheck.fact.Figure;
import uk.safersheets.textcheck.fact.FigureKind;
import uk.safersheets.textcheck.fact.Item;
import uk.safersheets.textcheck.scene.Scene;

/** Claims that something has the most or the least of a table, or changed the most. */
final class ExtremeClaims {
    private static final int LEAST_ROWS = 3;

    private final Facts facts;
    private final Subjects subjects;

    ExtremeClaims(Facts facts, Subjects subjects) {
        this.facts = facts;
        this.subjects = subjects;
    }

    ClaimFound of(Scene scene, Claim claim) {
        var named = subjects.named(scene, claim, item -> !measures(item, claim).isEmpty());
        var item = named.size() == 1 && named.get(0).items().size() == 1 ? Subjects.first(named) : null;
        if (item == null || item.isPercent()) {
            return ClaimFound.UNTRACED;
        }
        var rows = rivals(item);
        if (rows.size() < LEAST_ROWS) {
            return ClaimFound.UNTRACED;
        }
        var firsts = new ArrayList<Item>();
        for (var measure : measures(item, claim)) {
            for (var among : List.of(rows, parts(item, rows))) {
                var first = first(among, measure, claim);
                if (first != null) {
                    firsts.add(first);
                }
            }
        }
        if (firsts.contains(item)) {
            return ClaimFound.agrees(List.of(item), "");
        }
        if (firsts.isEmpty()) {
            return ClaimFound.UNTRACED;
        }
        var first = firsts.get(0);
        String said = describe(first, claim) + "; " + describe(item, claim);
        return ClaimFound.contradicts(
                List.of(first, item), "", "It is " + first.label() + ": " + said + ".", "Name " + first.label() + ".");
    }

    /** The other rows that it may be compared with: of the same table, measure and period. */
    private List<Item> rivals(Item item) {
        var whole = facts.whole(item.table());
        return facts.items(item.table()).stream()
                .filter(other -> other != whole || item == whole)
                .filter(other -> Objects.equals(other.current(), item.current()))
                .filter(other -> item.places().isEmpty()
                        ? other.places().isEmpty()
                        : !other.places().isEmpty() && other.names().equals(item.names()))
                .toList();
    }

    /** Those that are part of the same whole: crime types, where the table has other incidents, too. */
    private static List<Item> parts(Item item, List<Item> rows) {
        return rows.stream()
                .filter(other -> other.partOf().equalsIgnoreCase(item.partOf()))
                .toList();
    }

    private static List<Function<Item, @Nullable BigDecimal>> measures(Item item, Claim claim) {
        List<Function<Item, @Nullable BigDecimal>> measures = new ArrayList<>();
        if (claim.direction() == Direction.UP || claim.direction() == Direction.DOWN) {
            if (item.change() != null) {
                measures.add(Item::change);
                measures.add(ExtremeClaims::percent);
            }
            return measures;
        }
        for (var kind : List.of(FigureKind.TOTAL, FigureKind.CURRENT, FigureKind.ALLOCATED, FigureKind.RATE)) {
            if (item.figures().containsKey(kind)) {
                measures.add(each -> each.figure(kind).map(Figure::value).orElse(null));
            }
        }
        return measures;
    }

    private static @Nullable BigDecimal percent(Item item) {
        var before = item.figure(FigureKind.PREVIOUS).map(Figure::value).orElse(BigDecimal.ZERO);
        var change = item.change();
        return change == null || before.signum() == 0 ? null : change.divide(before, MathContext.DECIMAL64);
    }

    private static @Nullable Item first(List<Item> rows, Function<Item, @Nullable BigDecimal> measure, Claim claim) {
        boolean isFall = claim.direction() == Direction.DOWN;
        boolean isMost = claim.kind() == Claim.Kind.LARGEST;
        Comparator<Item> by = Comparator.comparing(item -> Objects.requireNonNull(measure.apply(item)));
        var having = rows.stream()
                .filter(item -> measure.apply(item) != null)
                .filter(item -> claim.direction() == Direction.UNSAID
                        || claim.direction() == Direction.SAME
                        || ClaimCheck.goes(item, claim.direction()))
                .toList();
        return having.stream().max(isMost == isFall ? by.reversed() : by).orElse(null);
    }

    private static String describe(Item item, Claim claim) {
        if (claim.direction() == Direction.UP || claim.direction() == Direction.DOWN) {
            return ClaimCheck.changed(List.of(item));
        }
        return List.of(FigureKind.TOTAL, FigureKind.CURRENT, FigureKind.ALLOCATED, FigureKind.RATE).stream()
                .flatMap(kind -> item.figure(kind).stream())
                .findFirst()
                .map(figure -> item.label() + " has " + figure.shown())
                .orElse(item.label());
    }
}
