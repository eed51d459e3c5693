package uk.safersheets.web.pages;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page with one script and one sheet of styles in place of hundreds of files, which are still there beside them. */
final class JoinedPage {
    private static final String PAGE = "index.html";
    private static final String SCRIPT = "js/main.js";
    private static final String STYLES = "css/page.css";
    private static final Pattern LINKS = Pattern.compile("(?:\\s*<link rel=\"stylesheet\" href=\"[^\"]+\">)+");
    private static final Pattern STYLE = Pattern.compile("href=\"([^\"]+)\"");

    private JoinedPage() {}

    /** @param files of the page as written, by their names */
    static Map<String, byte[]> of(Map<String, byte[]> files) {
        var joined = new TreeMap<>(files);
        joined.put(SCRIPT, JoinedScript.of(files, SCRIPT));
        String page = new String(files.get(PAGE), StandardCharsets.UTF_8);
        var styles = new ByteArrayOutputStream();
        String withOne = LINKS.matcher(page).replaceFirst(found -> {
            STYLE.matcher(found.group())
                    .results()
                    .map(link -> files.get(link.group(1)))
                    .forEach(styles::writeBytes);
            return Matcher.quoteReplacement("\n    <link rel=\"stylesheet\" href=\"" + STYLES + "\">");
        });
        joined.put(STYLES, styles.toByteArray());
        joined.put(PAGE, withOne.getBytes(StandardCharsets.UTF_8));
        return joined;
    }
}
