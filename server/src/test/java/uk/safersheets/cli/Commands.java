package uk.safersheets.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import uk.safersheets.api.Json;

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
                arguments);
        return new Ran(status, out.toString(), err.toString());
    }
}
