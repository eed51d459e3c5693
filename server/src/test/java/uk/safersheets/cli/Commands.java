package uk.safersheets.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.safersheets.api.Json;
import uk.safersheets.store.StoreKind;

/** Runs the command line as a person or a script would. */
public final class Commands {
    private Commands() {}

    /** What a command printed and how it ended. */
    public record Ran(int status, String out, String err) {
        public Map<?, ?> json() {
            return Json.read(out.getBytes(StandardCharsets.UTF_8), Map.class);
        }
    }

    public static Ran run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int status = SaferSheets.run(
                (config, services) -> {
                    throw new AssertionError("nothing here serves");
                },
                new PrintWriter(out),
                new PrintWriter(err),
                onTheStoreOfNow(arguments));
        return new Ran(status, out.toString(), err.toString());
    }

    /** A folder that is named stands for the store that goes with it. */
    private static String[] onTheStoreOfNow(String... arguments) {
        int data = List.of(arguments).indexOf("--data");
        if (data < 0) {
            return arguments;
        }
        var all = new ArrayList<>(List.of(arguments));
        var named = all.subList(data, data + 2);
        var options = StoreKind.options(Path.of(named.get(1)));
        named.clear();
        all.addAll(data, options);
        return all.toArray(String[]::new);
    }
}
