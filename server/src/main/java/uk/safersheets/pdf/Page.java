package uk.safersheets.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import uk.safersheets.document.Bars;
import uk.safersheets.document.Block;
import uk.safersheets.document.Document;
import uk.safersheets.document.Grid;

/** A document as a page of HTML. Its texts reach the page as texts only. */
final class Page {
    /** A table of so many rows stays on one page. */
    private static final int SHORT = 12;

    private static final String LYING = "@page { size: A4 landscape; }";

    private final Document document;
    private final org.w3c.dom.Document page;

    Page(Document document) {
        this.document = document;
        this.page = blank();
    }

    private static org.w3c.dom.Document blank() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    org.w3c.dom.Document made() {
        var html = page.createElement("html");
        page.appendChild(html);
        html.setAttribute("lang", "en-GB");
        head(html);
        var body = add(html, "body", classes());
        text(body, "div", "", document.marking()).setAttribute("id", "marking");
        text(body, "div", "", document.title()).setAttribute("id", "foot");
        text(body, "h1", "", document.title());
        text(body, "p", "subtitle", document.subtitle());
        document.blocks().forEach(block -> block(body, block));
        return page;
    }

    private void head(Element html) {
        var head = add(html, "head", "");
        text(head, "title", "", document.title());
        var about = add(head, "meta", "");
        about.setAttribute("name", "description");
        about.setAttribute("content", document.marking() + ". " + document.subtitle());
        text(head, "style", "", style() + (document.isLying() ? LYING : ""));
        var marks = add(head, "bookmarks", "");
        int at = 0;
        for (var block : document.blocks()) {
            if (block instanceof Block.Heading heading && heading.level() == 1) {
                var mark = add(marks, "bookmark", "");
                mark.setAttribute("name", heading.text());
                mark.setAttribute("href", "#part-" + at++);
            }
        }
    }

    private static String style() {
        try (var in = PdfDocument.resource("document.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String classes() {
        return document.isLying() ? "lying" : "compact";
    }

    private int headings;

    private void block(Element body, Block block) {
        if (block instanceof Block.Heading heading) {
            heading(body, heading);
        } else if (block instanceof Block.Contents contents) {
            contents(body, contents);
        } else if (block instanceof Block.Words words) {
            text(body, "p", words.weight().name().toLowerCase(Locale.ROOT), words.text());
        } else if (block instanceof Block.Points points) {
            var list = add(body, "ul", "");
            points.items().forEach(item -> text(list, "li", "", item));
        } else if (block instanceof Grid grid) {
            grid(body, grid);
        } else if (block instanceof Bars bars) {
            new BarTable(this, bars).write(body);
        }
    }

    private void heading(Element body, Block.Heading heading) {
        if (heading.level() == 1) {
            text(body, "h2", "", heading.text()).setAttribute("id", "part-" + headings++);
        } else {
            text(body, "h" + (heading.level() + 1), "", heading.text());
        }
    }

    /** The list with the page that each part begins on. */
    private void contents(Element body, Block.Contents contents) {
        text(body, "p", "note", contents.title());
        var list = add(body, "ul", "contents");
        int at = 0;
        for (String chapter : document.chapters()) {
            text(add(list, "li", ""), "a", "", chapter).setAttribute("href", "#part-" + at++);
        }
    }

    private void grid(Element body, Grid grid) {
        var table = add(body, "table", grid.rows().size() <= SHORT ? "short" : "");
        table.setAttribute("style", "width: " + grid.room() + "%");
        columns(table, grid.columns().stream().map(Grid.Column::width).toList());
        var head = add(add(table, "thead", ""), "tr", "");
        for (var column : grid.columns()) {
            heading(head, side(column), column.heading());
        }
        var rows = add(table, "tbody", "");
        for (int at = 0; at < grid.rows().size(); at++) {
            boolean isTotal = grid.endsInTotals() && at == grid.rows().size() - 1;
            row(add(rows, "tr", isTotal ? "totals" : ""), grid, grid.rows().get(at));
        }
    }

    private void row(Element row, Grid grid, List<String> texts) {
        for (int at = 0; at < texts.size(); at++) {
            String side = side(grid.columns().get(at));
            if (at == 0) {
                text(row, "th", side, texts.get(at)).setAttribute("scope", "row");
            } else {
                text(row, "td", side, texts.get(at));
            }
        }
    }

    void heading(Element row, String classes, String text) {
        text(row, "th", classes, text).setAttribute("scope", "col");
    }

    void columns(Element table, List<Integer> widths) {
        int all = widths.stream().mapToInt(Integer::intValue).sum();
        for (int width : widths) {
            add(table, "col", "").setAttribute("style", "width: " + 100.0 * width / all + "%");
        }
    }

    private static String side(Grid.Column column) {
        return column.isFigures() ? "figures" : "";
    }

    Element add(Element parent, String name, String classes) {
        var element = page.createElement(name);
        if (!classes.isEmpty()) {
            element.setAttribute("class", classes);
        }
        parent.appendChild(element);
        return element;
    }

    Element text(Element parent, String name, String classes, String text) {
        var element = add(parent, name, classes);
        element.appendChild(page.createTextNode(text));
        return element;
    }
}
