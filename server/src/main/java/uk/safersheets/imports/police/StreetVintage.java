package uk.safersheets.imports.police;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Plural;
import uk.safersheets.imports.AreaLookup;
import uk.safersheets.imports.Lsoa.Since;
import uk.safersheets.imports.MonthNames;

/** Which census the small areas of the months are of, as far as their codes tell. */
final class StreetVintage {
    private final SortedSet<YearMonth> of2021 = new TreeSet<>();
    private final SortedSet<YearMonth> others = new TreeSet<>();
    private int new2011;
    private int new2021;

    private StreetVintage() {}

    static StreetVintage of(List<StreetPart> parts) {
        var vintage = new StreetVintage();
        for (var part : parts) {
            int since2021 = part.codes().getOrDefault(Since.CENSUS_2021, 0);
            vintage.new2021 += since2021;
            vintage.new2011 += part.codes().getOrDefault(Since.CENSUS_2011, 0);
            if (since2021 > 0) {
                vintage.of2021.add(part.month());
            } else if (!part.codes().isEmpty()) {
                vintage.others.add(part.month());
            }
        }
        vintage.others.removeAll(vintage.of2021);
        return vintage;
    }

    /** Empty where no code is new since 2001: then nothing tells. */
    String name() {
        if (!of2021.isEmpty()) {
            return others.isEmpty() ? AreaLookup.OF_2021 : "LSOA 2011 and 2021";
        }
        return new2011 > 0 ? AreaLookup.OF_2011 : "";
    }

    List<String> notes(@Nullable AreaLookup lookup) {
        var notes = new ArrayList<String>();
        if (!of2021.isEmpty() && !others.isEmpty()) {
            notes.add("The months are of two vintages of LSOA: " + MonthNames.all(List.copyOf(of2021))
                    + " have codes that are new in 2021, " + MonthNames.all(List.copyOf(others))
                    + " have none. Small areas that changed between them are not joined.");
        }
        if (lookup != null
                && !lookup.vintage().isEmpty()
                && !name().isEmpty()
                && !lookup.vintage().equals(name())) {
            notes.add("The rows are of " + name() + " and the lookup " + lookup.name() + " of " + lookup.vintage()
                    + ". Only codes that stand in it are placed"
                    + (new2021 > 0
                            ? "; " + Plural.count(new2021, "code") + " of the rows' months and forces came in 2021."
                            : "."));
        }
        return notes;
    }
}
