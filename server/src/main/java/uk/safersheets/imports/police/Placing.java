package uk.safersheets.imports.police;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.safersheets.imports.AreaLookup;
import uk.safersheets.imports.Lsoa;
import uk.safersheets.imports.Lsoa.Since;
import uk.safersheets.imports.names.PlainForm;

/** Decides in which area a small area (LSOA) is counted: by a lookup where there is one, else by its district. */
final class Placing {
    static final String IN_NO_AREA = "In no area of the lookup";
    static final Place NO_LOCATION = Place.none("no location");
    static final Place OLD_LAYOUT = Place.none("the layout of 2012 names no LSOA");

    private final List<String> partnership;
    private final @Nullable AreaLookup lookup;
    private final Set<String> districts = new TreeSet<>();
    private final Set<String> inNoArea = new TreeSet<>();
    private final Place outside;

    Placing(List<String> partnership, @Nullable AreaLookup lookup) {
        this.partnership = partnership;
        this.lookup = lookup;
        this.outside = Place.none("outside " + String.join(" and ", partnership));
    }

    /** The codes that lie in the partnership and that its lookup does not have. */
    Set<String> inNoArea() {
        return inNoArea;
    }

    /** The districts that were seen, when only some are wanted. */
    Set<String> districts() {
        return districts;
    }

    Place of(String code, String name) {
        if (code.isEmpty()) {
            return NO_LOCATION;
        }
        String district = Lsoa.district(name);
        if (!partnership.isEmpty()) {
            districts.add(district);
            if (!isOf(partnership, district)) {
                return outside;
            }
        }
        if (lookup != null) {
            return byLookup(lookup, code);
        }
        return district.isEmpty() ? Place.none("an LSOA name that names no district") : Place.area(district);
    }

    /** The code of a small area that changed is a new one, so a code that is known is the same area in any vintage. */
    private Place byLookup(AreaLookup lookup, String code) {
        if (lookup.changed().contains(code)) {
            return Place.none("LSOA that was divided, merged or redrawn between the censuses");
        }
        String area = lookup.areas().get(code);
        if (area != null) {
            return Place.area(area);
        }
        if (lookup.vintage().equals(AreaLookup.OF_2011) && Lsoa.since(code) == Since.CENSUS_2021) {
            return Place.none("LSOA of 2021, which a lookup of 2011 does not have");
        }
        if (lookup.vintage().equals(AreaLookup.OF_2021) && Lsoa.since(code) == Since.CENSUS_2011) {
            return Place.none("LSOA of 2011, which a lookup of 2021 does not have");
        }
        if (partnership.isEmpty()) {
            return Place.none("LSOA that the lookup does not have");
        }
        inNoArea.add(code);
        return Place.area(IN_NO_AREA);
    }

    /** Whether a district is among those named, as two clerks would write it. */
    static boolean isOf(Collection<String> districts, String district) {
        String plain = PlainForm.of(district);
        return districts.stream().anyMatch(name -> PlainForm.of(name).equals(plain));
    }
}
