package uk.safersheets.charts;

import static uk.safersheets.contract.TableColumnRole.GROUP_SIZE;
import static uk.safersheets.contract.TableColumnRole.MEASURE;
import static uk.safersheets.contract.TableColumnRole.POSITION;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Texts;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.NamedCells;
import uk.safersheets.contract.TableRole;

/** Where each row stands among the most similar areas. */
final class FamilyGroup {
    private FamilyGroup() {}

    /** One place; a figure without a number where none was given. */
    private record Place(String name, Figure position, Figure size) {
        boolean isDrawn() {
            var place = position.number();
            var of = size.number();
            return place != null && of != null && place.signum() > 0 && place.compareTo(of) <= 0;
        }

        String words() {
            var number = position.number();
            return (number == null ? position.text() : Names.ordinal(number.longValue())) + " of " + size.text();
        }
    }

    static Optional<Chart> of(Contract contract, Calculation calculation, Submission submission) {
        var places = new ArrayList<Place>();
        RoleTable.of(contract, calculation, TableRole.CHANGES)
                .filter(table -> table.column(POSITION).isPresent())
                .ifPresent(table -> places.addAll(places(table, table::key)));
        var indicators = RoleTable.of(contract, calculation, TableRole.INDICATORS);
        RoleTable.of(contract, calculation, TableRole.POSITIONS)
                .ifPresent(table -> places.addAll(places(table, row -> named(indicators, table.key(row)))));
        return places.stream().noneMatch(Place::isDrawn)
                ? Optional.empty()
                : Optional.of(chart(contract, places, new NamedCells(contract, submission)));
    }

    private static List<Place> places(RoleTable table, Function<Integer, String> name) {
        return IntStream.of(table.rows())
                .mapToObj(row -> new Place(name.apply(row), table.figure(row, POSITION), table.figure(row, GROUP_SIZE)))
                .toList();
    }

    /** A code with what it measures. */
    private static String named(Optional<RoleTable> indicators, String code) {
        return indicators
                .flatMap(table -> IntStream.of(table.rows())
                        .filter(row -> Texts.key(table.key(row)).equals(Texts.key(code)))
                        .mapToObj(row -> code + " " + table.text(row, MEASURE))
                        .findFirst())
                .orElse(code);
    }

    private static Chart chart(Contract contract, List<Place> places, NamedCells cells) {
        var drawn = places.stream().filter(Place::isDrawn).toList();
        var best = ends(drawn, false);
        var worst = ends(drawn, true);
        String title = drawn.size() == 1
                ? best.name() + " stands " + best.words()
                : best.name() + " stands best, " + best.words() + "; " + worst.name() + " last, " + worst.words();
        var notes = new ArrayList<String>();
        notes.add("1st is the best place: the lowest rate of crime, or the best figure.");
        cells.day(FieldRole.POSITIONS_AS_AT)
                .ifPresent(day -> notes.add("The positions are as at " + DayFormat.day(day) + "."));
        places.stream()
                .filter(place -> !place.isDrawn())
                .forEach(place -> notes.add(place.name() + " is not drawn: its position is "
                        + place.position().text() + ", of " + place.size().text() + "."));
        return new Chart(
                "family-group",
                ChartKind.POSITIONS,
                title,
                "position",
                List.of(
                        new Chart.Column(
                                "key",
                                contract.table(TableRole.CHANGES).isPresent()
                                        ? contract.key(TableRole.CHANGES)
                                        : contract.heading(TableRole.INDICATORS, MEASURE)),
                        new Chart.Column("position", POSITION.title()),
                        new Chart.Column("size", "Of")),
                places.stream()
                        .map(place -> List.of(Figure.words(place.name()), place.position(), place.size()))
                        .toList(),
                drawn.size() + " of " + places.size() + " rows have a position in the family group.",
                notes);
    }

    private static Place ends(List<Place> drawn, boolean last) {
        return drawn.stream()
                .reduce((one, other) -> share(other).compareTo(share(one)) < 0 == !last
                                && share(other).compareTo(share(one)) != 0
                        ? other
                        : one)
                .orElseThrow();
    }

    private static BigDecimal share(Place place) {
        var position = Objects.requireNonNull(place.position().number(), "position");
        var size = Objects.requireNonNull(place.size().number(), "size");
        return position.divide(size, MathContext.DECIMAL32);
    }
}
