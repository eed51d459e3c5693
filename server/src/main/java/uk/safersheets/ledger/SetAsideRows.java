package uk.safersheets.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Texts;

/** What a person leaves out of one file, found by its place. */
final class SetAsideRows {
    private final String fileName;
    private final boolean alone;
    private final Map<String, SetAside> byPlace = new HashMap<>();
    private final Set<String> met = new HashSet<>();

    /** @param alone whether it is the only file, so that a place needs no file name */
    SetAsideRows(List<SetAside> all, String fileName, boolean alone) {
        this.fileName = fileName;
        this.alone = alone;
        all.forEach(one -> byPlace.put(Texts.key(one.place()), one));
    }

    Optional<String> tab(@Nullable String name) {
        return reason("tab " + name);
    }

    Optional<String> row(String place) {
        return reason(place);
    }

    private Optional<String> reason(String place) {
        if (byPlace.isEmpty()) {
            return Optional.empty();
        }
        return find(fileName + ", " + place)
                .or(() -> alone ? find(place) : Optional.empty())
                .map(SetAside::reason);
    }

    private Optional<SetAside> find(String place) {
        String key = Texts.key(place);
        var found = Optional.ofNullable(byPlace.get(key));
        found.ifPresent(one -> met.add(key));
        return found;
    }

    /** Places that this one file does not have, each as a fault. */
    List<String> faults() {
        return byPlace.entrySet().stream()
                .filter(entry -> alone && !met.contains(entry.getKey()))
                .map(entry -> '"' + fileName + "\" has no " + entry.getValue().place()
                        + " to set aside. Write the place as the reading report names it, such as row 14.")
                .sorted()
                .toList();
    }
}
