package uk.safersheets.textcheck.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.safersheets.contract.TableRole;
import uk.safersheets.prose.Direction;
import uk.safersheets.prose.Mention;
import uk.safersheets.prose.Unit;
import uk.safersheets.textcheck.fact.FactTable;
import uk.safersheets.textcheck.fact.Facts;
import uk.safersheets.textcheck.fact.Figure;
import uk.safersheets.textcheck.fact.FigureKind;
import uk.safersheets.textcheck.fact.Item;
import uk.safersheets.textcheck.fact.Words;
import uk.safersheets.textcheck.reading.Reading.What;
import uk.safersheets.textcheck.scene.Scene;

/** What a figure may mean that names no row: the sum of a column, the number of rows, the money of all funds. */
final class TableReadings {
    private static final double NAMED = 0.7;
    private static final double UNNAMED = 0.4;
    private static final double WENT = 0.7;
    private static final Pattern UP = Pattern.compile("(?i)^[^,;.]*\\b(?:rose|risen|rising|increased|went up|grew)\\b");
    private static final Pattern DOWN =
            Pattern.compile("(?i)^[^,;.]*\\b(?:fell|fallen|falling|decreased|reduced|went down|dropped|declined)\\b");
    private static final Pattern SUM =
            Pattern.compile("(?i)\\b(?:together|altogether|combined|in total|in all|totals?|come to)\\b");
    private static final double ROWS = 0.5;
    private static final int LEAST_ROWS = 2;
    private static final Set<String> MONEY =
            Set.of("fund", "award", "grant", "total", "all", "allocated", "allocat", "budget", "receiv");

    private final Facts facts;

    TableReadings(Facts facts) {
        this.facts = facts;
    }

    List<Reading> of(Scene scene, Mention mention) {
        var readings = new ArrayList<Reading>();
        if (mention.unit() == Unit.MONEY) {
            money(scene, readings);
        } else if (mention.unit() == Unit.COUNT) {
            rows(scene, mention, readings);
        }
        return readings;
    }

    private void money(Scene scene, List<Reading> readings) {
        var words = words(scene);
        boolean isSum = SUM.matcher(scene.words(scene.span())).find();
        var awards = new ArrayList<Item>();
        for (var table : facts.tables()) {
            var items = facts.items(table);
            if (table.is(TableRole.FUNDING_LINES)) {
                for (var kind : List.of(FigureKind.COUNTED, FigureKind.SPENT)) {
                    sum(items, kind, isSum ? NAMED : score(words, table), readings);
                }
            }
            items.stream()
                    .filter(item -> item.row() < 0 && item.figures().containsKey(FigureKind.ALLOCATED))
                    .forEach(item -> {
                        awards.add(item);
                        sum(List.of(item), FigureKind.ALLOCATED, score(words, table), readings);
                    });
        }
        if (awards.size() > 1) {
            sum(awards, FigureKind.ALLOCATED, isSum ? NAMED : UNNAMED, readings);
        }
    }

    private static double score(Set<String> words, FactTable table) {
        boolean isNamed = words.stream().anyMatch(MONEY::contains)
                || table.words().stream().filter(words::contains).count() > 1;
        return isNamed ? NAMED * 0.85 : UNNAMED;
    }

    private static void sum(List<Item> items, FigureKind kind, double score, List<Reading> readings) {
        var having =
                items.stream().filter(item -> item.figures().containsKey(kind)).toList();
        var figures =
                having.stream().flatMap(item -> item.figure(kind).stream()).toList();
        if (figures.isEmpty()) {
            return;
        }
        BigDecimal sum = figures.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        String working = figures.size() == 1
                ? ""
                : figures.stream().map(Figure::shown).collect(Collectors.joining(" + "))
                        + " = "
                        + figures.get(0).shown(sum);
        String label = figures.size() == 1
                ? having.get(0).label()
                : items.get(0).table().sheet() + " in all";
        readings.add(new Reading(
                kind == FigureKind.SPENT ? What.SPENT : What.ALLOCATED,
                having,
                sum,
                sum,
                label,
                figures,
                working,
                score));
    }

    /** So many of what the rows of a table are: {@code 29 issues}. */
    private void rows(Scene scene, Mention mention, List<Reading> readings) {
        var after = new HashSet<String>();
        String rest =
                scene.text().substring(mention.number().end(), scene.span().end());
        Words.of(rest, 0).stream().limit(LEAST_ROWS).forEach(word -> after.add(word.stem()));
        for (var table : facts.tables()) {
            var items = facts.items(table);
            boolean isNamed = !table.key().isEmpty() && after.containsAll(table.key());
            if (isNamed && items.size() >= LEAST_ROWS) {
                long rows = items.stream().mapToInt(Item::row).distinct().count();
                var whole = facts.whole(table);
                var value = BigDecimal.valueOf(whole == null ? rows : rows - 1);
                went(scene, mention, items, readings);
                var first = items.get(0);
                var period = PeriodFit.of(scene, mention, first, facts.isNewest(first));
                readings.add(new Reading(
                        What.ROWS, items, value, value, table.sheet(), List.of(), "", ROWS * period.current()));
            }
        }
    }

    /** So many of the rows as went the way that the sentence says: {@code two crime types rose}. */
    private void went(Scene scene, Mention mention, List<Item> items, List<Reading> readings) {
        var direction = mention.direction() != Direction.UNSAID ? mention.direction() : said(scene, mention);
        var whole = facts.whole(items.get(0).table());
        var rows = items.stream()
                .filter(item ->
                        item != whole && item.change() != null && item.places().isEmpty())
                .toList();
        if (direction == Direction.UNSAID || rows.isEmpty()) {
            return;
        }
        int sign = direction == Direction.UP ? 1 : direction == Direction.DOWN ? -1 : 0;
        var so = rows.stream().filter(item -> sign(item) == sign).toList();
        var first = rows.get(0);
        var period = PeriodFit.of(scene, mention, first, facts.isNewest(first));
        var value = BigDecimal.valueOf(so.size());
        readings.add(new Reading(
                What.ROWS,
                rows,
                value,
                value,
                first.table().sheet(),
                List.of(),
                so.size() + " of " + rows.size(),
                WENT * period.change()));
    }

    private static int sign(Item item) {
        var change = item.change();
        return change == null ? 0 : change.signum();
    }

    private static Direction said(Scene scene, Mention mention) {
        String rest =
                scene.text().substring(mention.number().end(), scene.span().end());
        return UP.matcher(rest).find() ? Direction.UP : DOWN.matcher(rest).find() ? Direction.DOWN : Direction.UNSAID;
    }

    private static Set<String> words(Scene scene) {
        var words = new HashSet<String>();
        scene.words().forEach(word -> words.add(word.stem()));
        return words;
    }
}
