package uk.safersheets.imports.police;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.safersheets.cell.Plural;
import uk.safersheets.imports.MonthNames;
import uk.safersheets.imports.police.StreetTypes.How;
import uk.safersheets.imports.police.StreetTypes.Renaming;

/** What an analyst has to know of the files that were read and of the types in them. */
final class StreetNotes {
    private static final int MOST_NAMES = 5;

    private StreetNotes() {}

    static List<String> files(List<String> passedOver, List<StreetRows> read, StreetParts parts) {
        var notes = new ArrayList<String>();
        if (!passedOver.isEmpty()) {
            notes.add(Plural.count(passedOver.size(), "file of the archive was", "files of the archive were")
                    + " passed over, holding no crimes: " + names(passedOver) + ".");
        }
        notes.addAll(parts.repeats());
        for (var rows : read) {
            if (rows.headings() > 0) {
                notes.add(rows.place() + " repeats its headings in "
                        + Plural.count(rows.headings(), "row, which was", "rows, which were") + " passed over.");
            }
            notes.addAll(ids(rows));
            if (rows.rows() == 0) {
                notes.add(rows.place() + " has headings and no rows: nothing is published in it. This is not zero.");
            }
        }
        return notes;
    }

    /** Small areas of the partnership that its lookup does not have: in no beat, or under a code of another census. */
    static List<String> inNoArea(Set<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : List.of(Plural.count(codes.size(), "LSOA lies", "LSOAs lie")
                        + " in the partnership and in no area of the lookup: " + names(List.copyOf(codes))
                        + ". If the lookup is of another census, they may have been divided, merged or redrawn since.");
    }

    /** One crime in two rows is one that is counted twice. */
    private static List<String> ids(StreetRows rows) {
        var notes = new ArrayList<String>();
        long repeated = rows.ids().repeated();
        if (repeated > 0) {
            notes.add(
                    Plural.count(repeated, "row", "rows") + " of " + rows.place()
                            + Plural.of(repeated, " has", " have")
                            + " the Crime ID of an earlier row. All are counted; if the file was put together twice, get it again.");
        }
        if (rows.ids().beyond() > 0) {
            notes.add("Whether a Crime ID comes again was not looked at in the last "
                    + Plural.count(rows.ids().beyond(), "row", "rows") + " of " + rows.place() + ".");
        }
        return notes;
    }

    private static String names(List<String> passedOver) {
        String named = String.join(", ", passedOver.subList(0, Math.min(MOST_NAMES, passedOver.size())));
        int more = passedOver.size() - MOST_NAMES;
        return more > 0 ? named + " and " + Plural.number(more) + " more" : named;
    }

    static List<String> types(List<String> names, List<StreetPart> parts) {
        var notes = new ArrayList<String>();
        for (int type = 0; type < names.size(); type++) {
            String name = names.get(type);
            long rows = rows(type, parts);
            if (name.equals(StreetTypes.ANTI_SOCIAL_BEHAVIOUR)) {
                notes.add(name + " counts incidents (" + Plural.count(rows, "row")
                        + ") and not crimes. It is a type of its own and in no total of crime.");
            } else if (!StreetTypes.isKnown(name)) {
                notes.add("\"" + name + "\" (" + Plural.count(rows, "row")
                        + ") is no type that we know of data.police.uk. It is counted under its own name.");
            }
        }
        for (var one : StreetTypes.RENAMINGS) {
            int was = names.indexOf(one.was());
            if (was >= 0 && tells(one, was, parts)) {
                notes.add(sentence(one, rows(was, parts)));
            }
        }
        return notes;
    }

    /** A type that only held others before counts for less where months of that time are here. */
    private static boolean tells(Renaming one, int type, List<StreetPart> parts) {
        return one.how() != How.HELD
                || parts.stream()
                        .anyMatch(part -> part.month().atDay(1).isBefore(one.from())
                                && part.places().values().stream().anyMatch(of -> of.of(type) > 0));
    }

    private static long rows(int type, List<StreetPart> parts) {
        return parts.stream()
                .flatMap(part -> part.places().values().stream())
                .mapToLong(of -> of.of(type))
                .sum();
    }

    private static String sentence(Renaming one, long rows) {
        String from = MonthNames.of(YearMonth.from(one.from()));
        String newer = MonthNames.and(List.of(one.is().split("; ")));
        return switch (one.how()) {
            case JOINED ->
                Plural.number(rows) + " of \"" + one.was() + Plural.of(rows, "\" was", "\" were") + " joined to \""
                        + one.is() + "\", as data.police.uk has called them since " + from + ".";
            case DIVIDED ->
                "\"" + one.was() + "\" (" + Plural.count(rows, "row") + ") was divided into " + newer + " in " + from
                        + ". Older rows cannot be told apart and stay under the older name.";
            case HELD ->
                "\"" + one.was() + "\" before " + from + " holds " + newer
                        + ", too, which have been types of their own since. Do not compare across it.";
        };
    }
}
