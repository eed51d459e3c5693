package uk.safersheets.app.imports.propose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.safersheets.app.imports.Figures;
import uk.safersheets.app.imports.FiguresQuery;
import uk.safersheets.app.imports.ImportedFigures;
import uk.safersheets.app.imports.ReadOrder;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.functions.labels.Closeness;
import uk.safersheets.imports.Count;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.Membership;
import uk.safersheets.imports.names.LabelCount;
import uk.safersheets.imports.names.PlainForm;

/**
 * The figures that one partnership has imported: the Home Office's tables go before data.police.uk, which counts otherwise
 * and by fewer types. For one workbook: what was read is kept.
 */
public final class ImportedPublicFigures implements PublicFigures {
    private static final List<ImportKind> CRIMES = List.of(ImportKind.HOME_OFFICE, ImportKind.POLICE_UK);

    private final ImportedFigures imports;
    private final String partnership;
    /** A workbook asks for the same periods over and over. */
    private final Map<FiguresQuery, Figures> asked = new HashMap<>();

    /** @param partnership whose imports are asked */
    public ImportedPublicFigures(ImportedFigures imports, String partnership) {
        this.imports = imports;
        this.partnership = partnership;
    }

    @Override
    public boolean isEmpty() {
        return Stream.concat(CRIMES.stream(), Stream.of(ImportKind.POPULATION))
                .allMatch(kind -> imports.geographies(partnership, kind).isEmpty());
    }

    @Override
    public Answer count(String area, String type, LocalDate first, LocalDate last) {
        var whyNot = new ArrayList<String>();
        for (var kind : CRIMES) {
            for (var geography : imports.geographies(partnership, kind)) {
                var answer =
                        new KindOfFigures(kind, figures(kind, geography, first, last)).count(area, type, first, last);
                if (answer.amountOrNull() != null) {
                    return answer;
                }
                whyNot.add(answer.words());
            }
        }
        return Answer.none(
                whyNot.isEmpty() ? "nothing that counts crimes has been imported" : String.join("; ", whyNot));
    }

    @Override
    public Residents residents(String area, LocalDate day) {
        return imports.residents(partnership, area, day.getYear())
                .map(known -> new Residents(
                        Answer.of(
                                known.people(),
                                "residents in the middle of " + known.year() + ", " + SourceWords.of(known.source())),
                        known.year()))
                .orElseGet(() -> new Residents(
                        Answer.none("no import has residents of " + area + " in " + day.getYear() + " or before"), 0));
    }

    @Override
    public List<String> parts(LocalDate first, LocalDate last) {
        return imports.geographies(partnership, ImportKind.POLICE_UK).stream()
                .filter(geography -> !geography.equals(ReadOrder.DISTRICT))
                .limit(1)
                .flatMap(geography -> figures(ImportKind.POLICE_UK, geography, first, last).periods().stream())
                .flatMap(held -> held.areas().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Figures figures(ImportKind kind, String geography, LocalDate first, LocalDate last) {
        var query = new FiguresQuery(partnership, kind, geography, Set.of(), Set.of(), first, last);
        return asked.computeIfAbsent(query, imports::figures);
    }

    @Override
    public List<String> familyGroup(String name, LocalDate day) {
        return imports.familyGroup(name, day)
                .map(group -> group.members().stream().map(Membership::name).toList())
                .orElse(List.of());
    }

    /** What the imports of one kind say. */
    private record KindOfFigures(ImportKind kind, Figures figures) {

        Answer count(String area, String label, LocalDate first, LocalDate last) {
            if (figures.periods().isEmpty()) {
                return Answer.none(words() + " have nothing for " + days(first, last));
            }
            if (!figures.gaps().isEmpty()) {
                var gap = figures.gaps().get(0);
                return Answer.none(
                        words() + " have nothing for " + days(gap.first(), gap.last()) + ", which is not zero");
            }
            var known = named(areas(), area);
            if (known.isEmpty()) {
                return Answer.none(words() + " have no area of the name " + area
                        + Closeness.closest(area, areas())
                                .map(near -> "; they have " + near)
                                .orElse(""));
            }
            return sum(known.get(), label);
        }

        private Answer sum(String area, String label) {
            long sum = 0;
            var notes = new LinkedHashSet<>(breaks(area));
            for (var held : figures.periods()) {
                var counts = counts(held, area);
                if (counts.isEmpty()) {
                    return Answer.none(words() + " have nothing for " + area + " in "
                            + held.period().name() + ", which is not zero");
                }
                var count = LabelCount.of(label, kind, counts, held.period().first());
                if (count.count().isEmpty()) {
                    return Answer.none(words() + " cannot tell it: " + count.why());
                }
                sum = Math.addExact(sum, count.count().getAsLong());
                if (!count.why().isEmpty()) {
                    notes.add(count.why());
                }
            }
            var source = figures.sources().stream().map(SourceWords::of).collect(Collectors.joining("; "));
            return Answer.of(
                    sum, source + notes.stream().map(note -> "; " + note).collect(Collectors.joining()));
        }

        /** All that an import has of an area in a period; nothing where nothing is known of it. */
        private List<Count> counts(Figures.HeldPeriod held, String area) {
            var counts = new ArrayList<Count>();
            held.types()
                    .forEach(type -> figures.count(area, type, held.period())
                            .ifPresent(count ->
                                    counts.add(new Count(area, held.period().name(), type, count))));
            return counts;
        }

        /** An area that was made of others is another before that day, whatever its counts say. */
        private List<String> breaks(String area) {
            return figures.sources().stream()
                    .flatMap(source -> source.breaks().stream())
                    .filter(one -> PlainForm.of(one.area()).equals(PlainForm.of(area)))
                    .map(one -> "until " + DayFormat.day(one.date().minusDays(1)) + " it was "
                            + String.join(", ", one.was()))
                    .toList();
        }

        private Set<String> areas() {
            return figures.periods().stream()
                    .flatMap(held -> held.areas().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private static Optional<String> named(Set<String> names, String wanted) {
            return names.stream()
                    .filter(name -> PlainForm.of(name).equals(PlainForm.of(wanted)))
                    .findFirst();
        }

        private String words() {
            return SourceWords.of(kind);
        }

        private static String days(LocalDate first, LocalDate last) {
            return DayFormat.day(first) + " to " + DayFormat.day(last);
        }
    }
}
