package uk.safersheets.imports.homeoffice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.safersheets.cell.Plural;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.Period;
import uk.safersheets.imports.Unplaced;
import uk.safersheets.imports.names.NameKind;
import uk.safersheets.imports.names.PlainForm;
import uk.safersheets.imports.names.TypeLabels;

/** What the tables of one import gave so far: every row is in a count, or counted among those without a place. */
final class OffenceReading {
    private static final int MOST_EXAMPLES = 3;

    private final OffenceOptions options;
    private final Set<String> wanted = new HashSet<>();
    private final JoinedNames names;
    private final OffenceCounts counts = new OffenceCounts();
    private final SortedMap<String, Long> reasons = new TreeMap<>();
    private final SortedMap<String, List<String>> examples = new TreeMap<>();
    private final SortedMap<String, Long> otherYears = new TreeMap<>();
    private final SortedMap<String, Long> withoutPartnership = new TreeMap<>();
    private final Set<String> met = new HashSet<>();
    private long negatives;
    private long corrected;

    OffenceReading(OffenceOptions options) {
        this.options = options;
        this.names = new JoinedNames(options.names());
        options.partnerships().forEach(this::want);
        if (!wanted.isEmpty()) {
            options.also().forEach(this::want);
        }
    }

    private void want(String name) {
        wanted.addAll(options.lineage().withPredecessors(name));
    }

    OffenceOptions options() {
        return options;
    }

    OffenceCounts counts() {
        return counts;
    }

    /** A row that belongs nowhere. @param place in words */
    void unplaced(String reason, String place) {
        reasons.merge(reason, 1L, Long::sum);
        var kept = examples.computeIfAbsent(reason, key -> new ArrayList<>());
        if (kept.size() < MOST_EXAMPLES) {
            kept.add(place);
        }
    }

    /** A row of a table whose sheet is of another year. */
    void otherYear(String sheet, Period period) {
        otherYears.merge(
                "Sheet " + sheet + " has %s of " + period.name() + ", which is no quarter of its year: rows count under"
                        + " their own year.",
                1L,
                Long::sum);
    }

    /** A row with its quarter and number. @param place in words */
    void offence(OffenceHeader header, List<String> row, Period period, long count, OffenceSheet sheet, String place) {
        String name = header.text(row, OffenceColumn.PARTNERSHIP);
        String nobody = nobody(name, header.text(row, OffenceColumn.FORCE));
        if (!nobody.isEmpty()) {
            reasons.merge(nobody, 1L, Long::sum);
            withoutPartnership.merge(nobody, count, Math::addExact);
            return;
        }
        String area = names.of(NameKind.AREA, name, period);
        met.add(area);
        if (!wanted.isEmpty() && !wanted.contains(PlainForm.of(area))) {
            reasons.merge(outside(), 1L, Long::sum);
            return;
        }
        String type = type(header, row, period);
        if (type.isEmpty()) {
            unplaced("no offence " + options.level().word(), place);
            return;
        }
        if (count < 0) {
            negatives++;
            corrected = Math.addExact(corrected, count);
        }
        String offence = header.text(row, OffenceColumn.CODE) + header.text(row, OffenceColumn.DESCRIPTION);
        counts.add(area, period, type, offence, count, sheet);
    }

    /** The name of what belongs to no partnership; empty for what does. */
    private static String nobody(String partnership, String force) {
        String plain = PlainForm.of(partnership);
        if (plain.isEmpty()) {
            return force.isEmpty() ? "no partnership named" : "no partnership named (" + force + ")";
        }
        boolean isNobody = plain.startsWith("unassigned")
                || plain.startsWith("not assigned")
                || plain.startsWith("unknown")
                || plain.equals("not recorded")
                || plain.equals("not known")
                || plain.equals("british transport police")
                || plain.equals("action fraud")
                || plain.equals("cifas")
                || plain.equals("uk finance");
        return isNobody ? partnership : "";
    }

    private String outside() {
        int others = options.partnerships().size() - 1;
        return "outside " + options.partnerships().get(0)
                + (others == 0 ? "" : " and " + Plural.count(others, "other partnership") + " asked for")
                + (options.also().isEmpty() ? "" : ", and not of the family group");
    }

    private String type(OffenceHeader header, List<String> row, Period period) {
        return switch (options.level()) {
            case GROUP -> named(header.text(row, OffenceColumn.GROUP), period);
            case SUBGROUP -> named(header.text(row, OffenceColumn.SUBGROUP), period);
            case DESCRIPTION -> named(header.text(row, OffenceColumn.DESCRIPTION), period);
            case LABEL -> label(header, row, period);
        };
    }

    private String named(String type, Period period) {
        return type.isEmpty() ? "" : names.of(NameKind.TYPE, type, period);
    }

    private String label(OffenceHeader header, List<String> row, Period period) {
        for (var column :
                List.of(OffenceColumn.CODE, OffenceColumn.DESCRIPTION, OffenceColumn.SUBGROUP, OffenceColumn.GROUP)) {
            var label = TypeLabels.known()
                    .label(ImportKind.HOME_OFFICE, column.word(), header.text(row, column), period.first());
            if (label.isPresent()) {
                return label.get();
            }
        }
        return named(header.text(row, OffenceColumn.SUBGROUP), period);
    }

    /** The partnerships that the files have, those outside of what was asked for included. */
    Set<String> met() {
        return met;
    }

    Unplaced unplaced() {
        var all = new TreeMap<>(reasons);
        if (counts.replacedRows() > 0) {
            all.merge(OffenceCounts.REPLACED, counts.replacedRows(), Long::sum);
        }
        return Unplaced.of(all);
    }

    List<String> notes() {
        var notes = new ArrayList<>(names.notes());
        notes.addAll(counts.notes());
        otherYears.forEach((note, rows) -> notes.add(String.format(note, Plural.count(rows, "row"))));
        withoutPartnership.forEach((name, offences) -> notes.add(name + ": "
                + Plural.count(offences, "offence") + " in " + Plural.count(reasons.getOrDefault(name, 0L), "row")
                + " of no partnership, and so in no count."));
        examples.forEach((reason, places) ->
                notes.add("Not placed, " + reason + ": " + Plural.count(reasons.getOrDefault(reason, 0L), "row")
                        + ", the first at " + String.join("; ", places) + "."));
        if (negatives > 0) {
            notes.add(Plural.count(negatives, "row has", "rows have") + " a number below zero, "
                    + Plural.number(corrected)
                    + " in all: corrections of earlier quarters by the police. They are counted"
                    + " where they stand.");
        }
        return notes;
    }
}
