package uk.safersheets.imports.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.safersheets.imports.Period;
import uk.safersheets.imports.names.DatedLines;
import uk.safersheets.imports.names.PlainForm;

/** Which areas were made of which others, and when. The list that ships has the councils of England since 2009. */
public final class AreaLineage {
    private static final String FILE = "areas.txt";
    private static final String WHOLE = "whole";
    private static final AreaLineage KNOWN = new AreaLineage(DatedLines.of(AreaLineage.class, FILE).stream()
            .map(line -> new AreaChange(
                    LocalDate.parse(line.get(0)),
                    line.get(1),
                    DatedLines.names(line.get(2)),
                    line.get(3).equals(WHOLE)))
            .toList());

    private final List<AreaChange> changes;

    private AreaLineage(List<AreaChange> changes) {
        this.changes =
                changes.stream().sorted(Comparator.comparing(AreaChange::date)).toList();
    }

    public static AreaLineage known() {
        return KNOWN;
    }

    /** This one with a partnership's own changes; one of the same area and day stands in place of the one it had. */
    public AreaLineage with(List<AreaChange> own) {
        var all = new ArrayList<>(own);
        changes.stream()
                .filter(change -> own.stream()
                        .noneMatch(other ->
                                isOf(other, change.area()) && other.date().equals(change.date())))
                .forEach(all::add);
        return new AreaLineage(all);
    }

    /** In the order of their days. */
    public List<AreaChange> changes() {
        return changes;
    }

    /** Whether there was such an area in a period, as far as the list tells. */
    public boolean existed(String area, Period period) {
        return changes.stream().noneMatch(change -> isBefore(change, area, period) || isAfter(change, area, period));
    }

    private static boolean isBefore(AreaChange change, String area, Period period) {
        return isOf(change, area) && !isPart(change, area) && period.last().isBefore(change.date());
    }

    private static boolean isAfter(AreaChange change, String area, Period period) {
        return isPart(change, area) && !isOf(change, area) && !period.first().isBefore(change.date());
    }

    /** An area and all that it was made of, what those were made of included, in their plain form. */
    public Set<String> withPredecessors(String area) {
        var found = new HashSet<String>();
        add(area, found);
        return found;
    }

    private void add(String area, Set<String> found) {
        if (found.add(PlainForm.of(area))) {
            changes.stream()
                    .filter(change -> isOf(change, area))
                    .forEach(change -> change.was().forEach(part -> add(part, found)));
        }
    }

    private static boolean isOf(AreaChange change, String area) {
        return PlainForm.of(change.area()).equals(PlainForm.of(area));
    }

    private static boolean isPart(AreaChange change, String area) {
        String plain = PlainForm.of(area);
        return change.was().stream().anyMatch(part -> PlainForm.of(part).equals(plain));
    }
}
