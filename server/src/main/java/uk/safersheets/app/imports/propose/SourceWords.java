package uk.safersheets.app.imports.propose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import uk.safersheets.app.imports.FigureSource;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.cell.ValueFormat;
import uk.safersheets.imports.ImportKind;

/** Where a figure comes from, in words that fit into a cell: {@code Home Office tables, import 3 of 2 May 2026}. */
final class SourceWords {
    private static final int NAMED = 2;
    private static final int EXACT = 6;

    private SourceWords() {}

    static String of(FigureSource source) {
        var words = new StringBuilder(of(source.kind()))
                .append(", import ")
                .append(source.number())
                .append(" of ")
                .append(DayFormat.day(DayFormat.dayOf(source.at())))
                .append(" (")
                .append(files(source));
        if (!source.vintage().isEmpty()) {
            words.append(", ").append(source.vintage());
        }
        return words.append(", ").append(unplaced(source)).append(')').toString();
    }

    static String of(ImportKind kind) {
        return switch (kind) {
            case HOME_OFFICE -> "Home Office tables";
            case POLICE_UK -> "data.police.uk street files";
            case POPULATION -> "mid-year estimates";
            case AREA_LOOKUP -> "area lookup";
            case FAMILY_GROUP -> "family group";
        };
    }

    private static String files(FigureSource source) {
        var files = source.files();
        String first = files.isEmpty() ? "no file" : files.get(0).name();
        return files.size() < NAMED ? first : first + " and " + (files.size() - 1) + " more";
    }

    /** Of the rows of its files, those that belong to no area, period or type. */
    private static String unplaced(FigureSource source) {
        long rows = source.rows();
        long unplaced = source.unplaced().rows();
        if (rows == 0 || unplaced == 0) {
            return "every row placed";
        }
        var share = BigDecimal.valueOf(unplaced).divide(BigDecimal.valueOf(rows), EXACT, RoundingMode.HALF_UP);
        return ValueFormat.PERCENT.of(share) + " of rows not placed";
    }
}
