package uk.safersheets.imports.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.cell.Plural;
import uk.safersheets.imports.Count;
import uk.safersheets.imports.ImportResult;
import uk.safersheets.imports.Period;

/** Counts under the names that a partnership uses. What a mapping brings under one name is added up, and said. */
public final class MappedCounts {
    private final ImportResult result;
    private final NameMapping mapping;
    private final Map<String, Period> periods = new HashMap<>();
    private final Map<String, Long> mapped = new TreeMap<>();

    private MappedCounts(ImportResult result, NameMapping mapping) {
        this.result = result;
        this.mapping = mapping;
        result.periods().forEach(period -> periods.put(period.name(), period));
    }

    /** The same import with every area and type that the mapping knows under the name it stands for. */
    public static ImportResult of(ImportResult result, NameMapping mapping) {
        return new MappedCounts(result, mapping).result();
    }

    private ImportResult result() {
        var sums = new TreeMap<Count, Long>();
        result.counts().forEach(count -> {
            String area = name(NameKind.AREA, count.area(), count);
            String type = name(NameKind.TYPE, count.type(), count);
            sums.merge(new Count(area, count.period(), type, 0), count.count(), Math::addExact);
        });
        var counts = new ArrayList<Count>();
        sums.forEach((key, sum) -> counts.add(new Count(key.area(), key.period(), key.type(), sum)));
        var notes = new ArrayList<>(result.notes());
        mapped.forEach((note, number) ->
                notes.add(note + " " + Plural.count(number, "count was", "counts were") + " joined."));
        return new ImportResult(
                result.kind(),
                result.files(),
                result.vintage(),
                result.licence(),
                result.periods(),
                counts,
                result.memberships(),
                result.unplaced(),
                notes,
                result.breaks());
    }

    private String name(NameKind kind, String name, Count count) {
        var period = periods.get(count.period());
        if (period == null) {
            return name;
        }
        return mapping.meaning(kind, name, period.first())
                .map(meaning -> {
                    mapped.merge(
                            "\"" + name + "\" is counted as \"" + meaning.means() + "\", as " + meaning.by()
                                    + " said on " + DayFormat.day(meaning.on()) + ".",
                            1L,
                            Long::sum);
                    return meaning.means();
                })
                .orElse(name);
    }
}
