package uk.safersheets.charts;

import static uk.safersheets.contract.TableColumnRole.DATE;
import static uk.safersheets.contract.TableColumnRole.MEASURE;
import static uk.safersheets.contract.TableColumnRole.WEIGHT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.cell.Texts;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.NamedCells;
import uk.safersheets.contract.TableRole;

/**
 * How much harm a crime of each type counts for, and the order that this gives to changes: by the change in number times
 * the weight, the most first, whether it is a rise or a fall. Without weights every crime counts the same.
 *
 * @param weights by the key of the type; of several for one type the latest that holds at the end of the period
 */
record HarmWeights(Map<String, BigDecimal> weights) {

    static HarmWeights of(Contract contract, Calculation calculation, NamedCells cells) {
        var last = cells.number(FieldRole.PERIOD_END);
        return RoleTable.of(contract, calculation, TableRole.HARM_WEIGHTS)
                .map(table -> of(table, last))
                .orElseGet(() -> new HarmWeights(Map.of()));
    }

    private static HarmWeights of(RoleTable table, Optional<BigDecimal> last) {
        var weights = new HashMap<String, BigDecimal>();
        var days = new HashMap<String, BigDecimal>();
        for (int row : table.counted()) {
            String type = Texts.key(table.column(MEASURE).isPresent() ? table.text(row, MEASURE) : table.key(row));
            var day = table.number(row, DATE).orElse(BigDecimal.ZERO);
            var weight = table.number(row, WEIGHT);
            if (!type.isEmpty()
                    && weight.isPresent()
                    && last.map(end -> day.compareTo(end) <= 0).orElse(true)
                    && (!days.containsKey(type) || day.compareTo(days.get(type)) > 0)) {
                days.put(type, day);
                weights.put(type, weight.get());
            }
        }
        return new HarmWeights(weights);
    }

    /** The change in number times the weight; empty where one of the two is not known. */
    Optional<BigDecimal> harm(Change change) {
        return Optional.ofNullable(weights.get(Texts.key(change.name())))
                .flatMap(weight -> change.difference().map(weight::multiply));
    }

    /** Whether any of these has a weight, so that they are ordered by it. */
    boolean orders(List<Change> changes) {
        return changes.stream().anyMatch(change -> harm(change).isPresent());
    }

    List<Change> inOrder(List<Change> changes) {
        boolean byHarm = orders(changes);
        Comparator<Change> least = Comparator.comparing(change -> (byHarm ? harm(change) : change.difference())
                .map(BigDecimal::abs)
                .orElse(BigDecimal.ONE.negate()));
        return changes.stream().sorted(least.reversed()).toList();
    }

    /** By what they are ordered, and which have no place in it. */
    List<String> notes(List<Change> changes) {
        if (!orders(changes)) {
            return List.of("The rows stand by how many more or fewer were counted, the most first: there are no harm"
                    + " weights for them.");
        }
        var notes = new ArrayList<String>();
        notes.add("The rows stand by harm, the most first: the change in number times the weight of the type.");
        var without = changes.stream()
                .filter(change -> !weights.containsKey(Texts.key(change.name())))
                .map(Change::name)
                .toList();
        if (!without.isEmpty()) {
            notes.add("Without a harm weight, and so after the rest: " + Names.all(without) + ".");
        }
        return notes;
    }

    List<Chart.Column> columns(List<Change> changes) {
        return orders(changes) ? List.of(new Chart.Column("harm", "Change in harm")) : List.of();
    }

    Stream<Figure> figure(Change change, List<Change> all) {
        return orders(all)
                ? Stream.of(harm(change)
                        .map(harm -> Figure.of(Change.amount(harm), harm))
                        .orElseGet(() -> Figure.words(RoleTable.NO_FIGURE)))
                : Stream.empty();
    }
}
