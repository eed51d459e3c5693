package uk.safersheets.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ArrayList;

/** What was written after the parts: {@code --minutes 10}. */
public final class Settings {
    private static final Map<String, String> GIVEN = new HashMap<>();

    private Settings() {}

    /** Takes out {@code --name value} and gives what is left. */
    static List<String> take(List<String> arguments) {
        var left = new ArrayList<String>();
        for (int at = 0; at < arguments.size(); at++) {
            if (!arguments.get(at).startsWith("--")) {
                left.add(arguments.get(at));
            } else if (at + 1 < arguments.size()) {
                GIVEN.put(arguments.get(at).substring(2), arguments.get(++at));
            }
        }
        return left;
    }

    public static String text(String name, String usual) {
        return GIVEN.getOrDefault(name, usual);
    }

    public static int number(String name, int usual) {
        return Integer.parseInt(text(name, Integer.toString(usual)));
    }
}
