package uk.safersheets.web.pages;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A module and all it imports as one module, so that a browser asks once and not some hundred times. Each imported one
 * becomes a function that runs once and gives what it exports, in the order in which a browser would run them. It takes
 * the forms that our modules are written in, and refuses others: {@code import { a, b as c } from './x.js';} and
 * {@code export} before a function, a class or a const, each at the start of its line.
 */
final class JoinedScript {
    private static final Pattern IMPORT = Pattern.compile("(?m)^import \\{([^}]*)\\} from '(\\.[^']+)';$");
    private static final Pattern EXPORT =
            Pattern.compile("(?m)^export ((?:async function|function|class|const)\\*? )([\\w$]+)");
    private static final Pattern NOTHING = Pattern.compile("(?m)^export \\{\\};$");
    /** One at the start of a line, and one that loads later, which is not the type of a comment. */
    private static final Pattern OTHER =
            Pattern.compile("(?m)^(?:import|export)\\b.*|^(?!\\s*(?:/?\\*|//))(?:(?!/\\*\\*).)*\\bimport\\(.*");

    private static final String ADDRESS = "import.meta.url";

    private final Map<String, byte[]> files;
    private final String entry;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final StringBuilder joined = new StringBuilder();

    private JoinedScript(Map<String, byte[]> files, String entry) {
        this.files = files;
        this.entry = entry;
    }

    /**
     * @param files by their names, such as {@code js/main.js}
     * @param entry the name of the module that stands alone and exports nothing
     * @throws IllegalStateException when a module is missing, imports itself in the end, or is written in another form
     */
    static byte[] of(Map<String, byte[]> files, String entry) {
        var script = new JoinedScript(files, entry);
        String main = script.body(entry, new ArrayList<>());
        return (script.joined + "{\n" + main + "}\n").getBytes(StandardCharsets.UTF_8);
    }

    /** What the module's function is called. */
    private String module(String path) {
        String known = names.get(path);
        if (known != null) {
            return known;
        }
        if (!open.add(path)) {
            throw new IllegalStateException(path + " imports itself: " + String.join(", ", open));
        }
        var exported = new ArrayList<String>();
        String body = body(path, exported);
        String name = "module" + names.size();
        names.put(path, name);
        joined.append("// ").append(path).append("\nconst ").append(name).append(" = (() => {\n");
        joined.append(body)
                .append("return { ")
                .append(String.join(", ", exported))
                .append(" };\n})();\n");
        return name;
    }

    private String body(String path, List<String> exported) {
        if (!files.containsKey(path)) {
            throw new IllegalStateException("there is no module " + path);
        }
        String text = new String(files.get(path), StandardCharsets.UTF_8);
        text = IMPORT.matcher(text).replaceAll(found -> Matcher.quoteReplacement(imported(path, found)));
        text = EXPORT.matcher(text).replaceAll(found -> {
            exported.add(found.group(2));
            return Matcher.quoteReplacement(found.group(1) + found.group(2));
        });
        text = NOTHING.matcher(text).replaceAll("");
        refuseOthers(path, text);
        return text.replace(ADDRESS, "new URL('" + beside(entry, path) + "', " + ADDRESS + ").href");
    }

    private String imported(String path, MatchResult found) {
        String from = Path.of(path).resolveSibling(found.group(2)).normalize().toString();
        String module = module(from.replace('\\', '/'));
        return "const {" + found.group(1).replace(" as ", ": ") + "} = " + module + ";";
    }

    private static void refuseOthers(String path, String text) {
        String left = OTHER.matcher(text).results().map(MatchResult::group).collect(Collectors.joining("; "));
        if (!left.isEmpty()) {
            throw new IllegalStateException(path + " cannot be joined to the others for: " + left);
        }
    }

    /** How a file is reached from another. */
    private static String beside(String from, String to) {
        return "./"
                + Path.of(from)
                        .resolveSibling(".")
                        .normalize()
                        .relativize(Path.of(to))
                        .toString()
                        .replace('\\', '/');
    }
}
