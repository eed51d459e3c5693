package uk.safersheets.imports.homeoffice;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.safersheets.imports.BadImportException;

/** Where each column of one table stands, by its heading and never by its place. */
final class OffenceHeader {
    /** How many headings make a row one of headings, so that what it lacks is worth saying. */
    private static final int LIKE_ONE = 3;

    private static final Set<OffenceColumn> ALWAYS =
            EnumSet.of(OffenceColumn.YEAR, OffenceColumn.QUARTER, OffenceColumn.PARTNERSHIP, OffenceColumn.NUMBER);

    private final Map<OffenceColumn, Integer> columns;

    private OffenceHeader(Map<OffenceColumn, Integer> columns) {
        this.columns = columns;
    }

    /**
     * Empty for a row that is none of headings.
     *
     * @param place in words, such as {@code row 1 of sheet 2015_16 of x.ods}
     * @throws BadImportException when it lacks what is needed, or has one twice
     */
    static Optional<OffenceHeader> in(List<String> row, OffenceLevel level, String place) {
        var columns = new EnumMap<OffenceColumn, Integer>(OffenceColumn.class);
        var twice = EnumSet.noneOf(OffenceColumn.class);
        for (int at = 0; at < row.size(); at++) {
            int column = at;
            OffenceColumn.of(row.get(at)).ifPresent(known -> {
                if (columns.putIfAbsent(known, column) != null) {
                    twice.add(known);
                }
            });
        }
        if (columns.size() < LIKE_ONE) {
            return Optional.empty();
        }
        if (!twice.isEmpty()) {
            throw new BadImportException("The headings in " + place + " have " + words(twice)
                    + " twice, so it is not known which to read. Delete the other column, and choose the file again.");
        }
        var missing = needed(level);
        missing.removeAll(columns.keySet());
        if (!missing.isEmpty()) {
            throw new BadImportException("The headings in " + place + " lack " + words(missing)
                    + ". Choose the table by partnership and quarter as the Home Office publishes it.");
        }
        return Optional.of(new OffenceHeader(columns));
    }

    private static Set<OffenceColumn> needed(OffenceLevel level) {
        var needed = EnumSet.copyOf(ALWAYS);
        switch (level) {
            case GROUP -> needed.add(OffenceColumn.GROUP);
            case SUBGROUP -> needed.add(OffenceColumn.SUBGROUP);
            case DESCRIPTION -> needed.add(OffenceColumn.DESCRIPTION);
            case LABEL ->
                needed.addAll(EnumSet.of(
                        OffenceColumn.GROUP, OffenceColumn.SUBGROUP, OffenceColumn.DESCRIPTION, OffenceColumn.CODE));
        }
        return needed;
    }

    private static String words(Set<OffenceColumn> columns) {
        return columns.stream().map(OffenceColumn::words).collect(Collectors.joining(", "));
    }

    /** What a row has in a column; "" where it is blank, and where the table has no such column. */
    String text(List<String> row, OffenceColumn column) {
        int at = columns.getOrDefault(column, Integer.MAX_VALUE);
        return at < row.size() ? row.get(at) : "";
    }
}
