package uk.safersheets.imports;

import java.util.Map;
import java.util.Set;

/**
 * Which small area lies in which ward or beat.
 *
 * @param vintage of its codes, such as {@code LSOA 2021}; empty where nothing tells
 * @param areas by the code of the small area
 * @param changed codes that were divided, merged or redrawn between two censuses, so that they join to nothing
 */
public record AreaLookup(String name, String vintage, Map<String, String> areas, Set<String> changed) {
    public static final String OF_2011 = "LSOA 2011";
    public static final String OF_2021 = "LSOA 2021";

    public AreaLookup {
        areas = Map.copyOf(areas);
        changed = Set.copyOf(changed);
    }
}
