package uk.safersheets.web;

import java.util.List;

/** Puts a small page together; every text is escaped. */
public final class Html {
    private final StringBuilder html = new StringBuilder();

    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** What is markup already. */
    public Html raw(String markup) {
        html.append(markup).append('\n');
        return this;
    }

    public Html heading(int level, String text) {
        return raw("<h" + level + ">" + escaped(text) + "</h" + level + ">");
    }

    public Html paragraph(String text) {
        return raw("<p>" + escaped(text) + "</p>");
    }

    /** A table of texts; nothing at all when it has no rows. */
    public Html table(List<String> headings, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return this;
        }
        html.append("<table><thead>");
        row("th scope=\"col\"", "th", headings);
        html.append("</thead><tbody>\n");
        rows.forEach(row -> row("td", "td", row));
        html.append("</tbody></table>\n");
        return this;
    }

    private void row(String open, String close, List<String> cells) {
        html.append("<tr>");
        cells.forEach(cell -> html.append('<')
                .append(open)
                .append('>')
                .append(escaped(cell))
                .append("</")
                .append(close)
                .append('>'));
        html.append("</tr>\n");
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
