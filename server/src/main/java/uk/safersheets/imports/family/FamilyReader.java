package uk.safersheets.imports.family;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.cell.Plural;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.ImportChoices;
import uk.safersheets.imports.ImportFile;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.ImportProgress;
import uk.safersheets.imports.ImportResult;
import uk.safersheets.imports.Membership;
import uk.safersheets.imports.MonthNames;
import uk.safersheets.imports.SourceFile;
import uk.safersheets.imports.Unplaced;
import uk.safersheets.imports.family.FamilyRows.Area;
import uk.safersheets.imports.names.PlainForm;
import uk.safersheets.imports.names.UnmatchedName.Nearest;

/** Reads the list of areas most similar to one. Whether its own area is in it is said, because a position counts it. */
public final class FamilyReader {
    private static final String GROUP = "Most similar areas";

    private FamilyReader() {}

    /**
     * With a lookup, which names areas with their codes, each area gets its code, and one that is not in it is named.
     *
     * @param nearest which name may be meant by one that is not found; it is offered and never taken
     * @throws BadImportException when no area is in a file
     */
    public static ImportResult read(
            List<ImportFile> files, ImportChoices choices, ImportProgress progress, Nearest nearest)
            throws IOException {
        var codes = choices.lookup() == null ? null : AreaCodes.of(choices.lookup(), progress);
        var sources = new ArrayList<SourceFile>();
        var areas = new ArrayList<Area>();
        Map<String, Long> unplaced = new TreeMap<>();
        for (var file : files) {
            var mine = new ArrayList<FamilyRows>();
            file.read(
                    sheet -> {
                        mine.add(new FamilyRows(sheet));
                        return mine.get(mine.size() - 1);
                    },
                    progress);
            if (mine.stream().allMatch(rows -> rows.areas().isEmpty())) {
                throw new BadImportException(file.name() + " names no area. Write one a line, such as Leicestershire -"
                        + " Charnwood, or a column under the heading Area.");
            }
            mine.forEach(rows -> areas.addAll(rows.areas()));
            mine.forEach(rows -> rows.unplaced().forEach((reason, count) -> unplaced.merge(reason, count, Long::sum)));
            sources.add(new SourceFile(
                    file.name(),
                    file.sha256(),
                    mine.stream().mapToLong(FamilyRows::rows).sum()));
        }
        var notes = new ArrayList<String>();
        var known = codes == null ? areas : withCodes(areas, codes, nearest, notes);
        return result(sources, known, unplaced, choices, notes);
    }

    private static List<Area> withCodes(List<Area> areas, AreaCodes codes, Nearest nearest, List<String> notes) {
        var known = new ArrayList<Area>();
        for (var one : areas) {
            String code = one.code().isEmpty() ? codes.of(one.name()) : one.code();
            known.add(new Area(one.line(), code, one.force(), one.name()));
            if (!codes.has(one.name())) {
                String meant = nearest.of(one.name(), codes.names())
                        .map(name -> " Did you mean \"" + name + "\"?")
                        .orElse("");
                notes.add("\"" + one.name() + "\" was not found in " + codes.place() + "." + meant
                        + " Correct the list, or write its code beside it.");
            } else if (code.isEmpty()) {
                notes.add("\"" + one.name() + "\" is the name of several areas in " + codes.place()
                        + ". Write its code beside it.");
            }
        }
        return known;
    }

    private static ImportResult result(
            List<SourceFile> files,
            List<Area> areas,
            Map<String, Long> unplaced,
            ImportChoices choices,
            List<String> notes) {
        var own = choices.partnership();
        String group = own.isEmpty() ? GROUP : "Areas most similar to " + MonthNames.and(own);
        Map<String, Membership> members = new LinkedHashMap<>();
        for (var one : areas) {
            var member = new Membership(one.code(), one.name(), group);
            if (members.putIfAbsent(PlainForm.of(one.name()), member) != null) {
                notes.add(
                        "Line " + Plural.number(one.line()) + " names " + one.name() + " again. It was counted once.");
                unplaced.merge("an area that was named before", 1L, Long::sum);
            }
        }
        notes.add(0, "The list names " + Plural.count(members.size(), "area") + ". " + own(own, members));
        LocalDate asAt = choices.asAt();
        notes.add(
                asAt == null
                        ? "Nobody said when it was drawn up. Say so with --as-at, since groups change."
                        : "It was drawn up on " + DayFormat.day(asAt) + ".");
        return new ImportResult(
                ImportKind.FAMILY_GROUP,
                files,
                asAt == null ? "" : asAt.toString(),
                "",
                List.of(),
                List.of(),
                List.copyOf(members.values()),
                Unplaced.of(unplaced),
                notes);
    }

    private static String own(List<String> own, Map<String, Membership> members) {
        if (own.isEmpty()) {
            return "Whether your own is among them cannot be told without --partnership.";
        }
        var absent = own.stream()
                .filter(name -> !members.containsKey(PlainForm.of(name)))
                .toList();
        return absent.isEmpty()
                ? MonthNames.and(own) + " is one of them: a position is out of " + members.size() + "."
                : MonthNames.and(absent) + " is not one of them: with it, a position is out of "
                        + (members.size() + absent.size()) + ".";
    }
}
