package uk.safersheets.imports.police;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.safersheets.cell.Plural;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.MonthNames;
import uk.safersheets.imports.SourceFile;

/**
 * What all files say of each month and force, once.
 *
 * @param counted one for each month and force
 * @param repeats files with what another said already, by sentence
 */
record StreetParts(List<StreetPart> counted, Set<String> repeats) {

    /**
     * @throws BadImportException when two files say different things of one month and force: which is right nobody here
     *     can know
     */
    static StreetParts of(List<StreetRows> read, List<SourceFile> files) {
        Map<String, StreetPart> first = new LinkedHashMap<>();
        Set<String> repeats = new LinkedHashSet<>();
        for (var rows : read) {
            for (var part : rows.parts()) {
                var known = first.putIfAbsent(part.month() + part.force(), part);
                if (known != null) {
                    requireSame(known, part);
                    repeats.add(part.file() + " says the same of " + part.force() + " in "
                            + MonthNames.of(part.month()) + " as " + known.file()
                            + (isSameFile(known, part, files) ? ", byte for byte" : "")
                            + ". Its " + Plural.count(part.rows(), "row was", "rows were")
                            + " counted once.");
                }
            }
        }
        return new StreetParts(new ArrayList<>(first.values()), repeats);
    }

    private static void requireSame(StreetPart known, StreetPart part) {
        if (!known.saysTheSame(part)) {
            throw new BadImportException(known.file() + " and " + part.file() + " both hold " + part.force() + " in "
                    + MonthNames.of(part.month()) + ", with " + Plural.number(known.rows()) + " and "
                    + Plural.count(part.rows(), "row") + " that differ. Leave out the one that was published earlier.");
        }
    }

    private static boolean isSameFile(StreetPart one, StreetPart other, List<SourceFile> files) {
        return sha(one, files).equals(sha(other, files));
    }

    private static String sha(StreetPart part, List<SourceFile> files) {
        return files.stream()
                .filter(file -> file.name().equals(part.file()))
                .map(SourceFile::sha256)
                .findFirst()
                .orElse(part.file());
    }

    SortedSet<YearMonth> months() {
        SortedSet<YearMonth> months = new TreeSet<>();
        counted.forEach(part -> months.add(part.month()));
        return months;
    }
}
