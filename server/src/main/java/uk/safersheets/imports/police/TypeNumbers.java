package uk.safersheets.imports.police;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A number for each type of crime as the files name it, so that counting needs no text. */
final class TypeNumbers {
    /** No publisher has had more than 20. */
    private static final int MOST = 200;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    /** -1 when there are more than can be types. */
    int of(String name) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        if (names.size() == MOST) {
            return -1;
        }
        numbers.put(name, names.size());
        names.add(name);
        return names.size() - 1;
    }

    /** In the order of their numbers. */
    List<String> names() {
        return List.copyOf(names);
    }
}
