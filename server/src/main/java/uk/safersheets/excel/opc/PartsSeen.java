package uk.safersheets.excel.opc;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What was read of one package before, so that nobody reads it again only to look at it. */
final class PartsSeen {
    private final Set<String> whole = new HashSet<>();
    private final Map<String, List<Relationship>> links = new HashMap<>();

    /** Every element of the part was visited, and none carries a program. */
    void whole(String part) {
        whole.add(PackageParts.key(part));
    }

    boolean isWhole(String part) {
        return whole.contains(PackageParts.key(part));
    }

    /**
     * What a list of relationships says.
     *
     * @param folder of the part that it is about, from where its targets are found
     */
    List<Relationship> links(String list, String folder, Supplier<List<Relationship>> read) {
        String key = PackageParts.key(list) + '\n' + folder;
        var known = links.get(key);
        if (known == null) {
            known = Collections.unmodifiableList(read.get());
            links.put(key, known);
        }
        return known;
    }
}
