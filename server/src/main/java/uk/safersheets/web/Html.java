package uk.safersheets.web;

import java.util.List;

/** Puts a small page together; every text is escaped. */
final class Html {
    private final StringBuilder html = new StringBuilder();

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** What is markup already. */
    Html raw(String markup) {
        html.append(markup).append('\n');
        return this;
    }

    Html heading(int level, String text) {
        return raw("<h" + level + ">" + escaped(text) + "</h" + level + ">");
    }

    Html paragraph(String text) {
        return raw("<p>" + escaped(text) + "</p>");
    }

    /** A table of texts; nothing at all when it has no rows. */
    Html table(List<String> headings, List<List<String>> rows) {
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
