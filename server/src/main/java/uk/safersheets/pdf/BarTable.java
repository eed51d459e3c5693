package uk.safersheets.pdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import uk.safersheets.document.Bars;

/** Bars as a table: what each is of, the bars themselves, and their figures, so that nobody has to see them. */
final class BarTable {
    private final Page page;
    private final Bars bars;
    private final BigDecimal longest;

    BarTable(Page page, Bars bars) {
        this.page = page;
        this.bars = bars;
        this.longest = bars.pairs().stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()).filter(Objects::nonNull))
                .map(bar -> bar.amount().abs())
                .reduce(BigDecimal.ONE, BigDecimal::max);
    }

    void write(Element body) {
        page.text(body, "p", "note", bars.said());
        var table = page.add(body, "table", "bars short");
        page.columns(table, List.of(30, 46, 12, 12));
        var head = page.add(page.add(table, "thead", ""), "tr", "");
        page.heading(head, "", bars.title());
        page.heading(head, "", key());
        page.heading(head, "figures", bars.first());
        page.heading(head, "figures", bars.second());
        var rows = page.add(table, "tbody", "");
        bars.pairs().forEach(pair -> row(page.add(rows, "tr", ""), pair));
    }

    /** Which bar is which. */
    private String key() {
        if (bars.hasFirst() && bars.hasSecond()) {
            return "Upper bar: " + lower(bars.first()) + ". Lower bar: " + lower(bars.second()) + ".";
        }
        return bars.hasFirst() ? bars.first() : bars.second();
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private void row(Element row, Bars.Pair pair) {
        page.text(row, "th", "", pair.label()).setAttribute("scope", "row");
        var drawn = page.add(row, "td", "");
        bar(drawn, pair.one(), "first");
        bar(drawn, pair.other(), "second");
        page.text(row, "td", "figures", shown(pair.one()));
        page.text(row, "td", "figures", shown(pair.other()));
    }

    private static String shown(Bars.@Nullable Bar bar) {
        return bar == null ? "\u2013" : bar.shown();
    }

    private void bar(Element cell, Bars.@Nullable Bar bar, String classes) {
        if (bar != null && bar.amount().signum() != 0) {
            var width = bar.amount().abs().movePointRight(2).divide(longest, 2, RoundingMode.HALF_UP);
            page.add(cell, "div", bar.amount().signum() < 0 ? "bar below" : "bar " + classes)
                    .setAttribute("style", "width: " + width + "%");
        }
    }
}
