package uk.safersheets.textcheck.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.ValueFormat;
import uk.safersheets.prose.Mention;
import uk.safersheets.prose.Unit;
import uk.safersheets.textcheck.Statement;
import uk.safersheets.textcheck.TracedCell;
import uk.safersheets.textcheck.Verdict;
import uk.safersheets.textcheck.fact.Facts;
import uk.safersheets.textcheck.fact.Figure;
import uk.safersheets.textcheck.fact.Item;
import uk.safersheets.textcheck.reading.Reading.What;
import uk.safersheets.textcheck.scene.Scene;

/** Says what a figure of the text is and what the workbook has instead. */
public final class Wording {
    private static final int MOST_CELLS = 12;

    private final String text;
    private final Facts facts;

    public Wording(String text, Facts facts) {
        this.text = text;
        this.facts = facts;
    }

    /** @param own the values that the report itself gives */
    public Statement statement(Scene scene, FigureCheck.Found found, OwnValues own) {
        var other = own.other(found.mention());
        if (other.isPresent()) {
            return new Statement(
                    found.mention().quote(),
                    scene.sentence().span(),
                    Statement.Kind.NUMBER,
                    Verdict.CONTRADICTS,
                    List.of(),
                    "",
                    "You say " + found.mention().quote().of(text).strip() + " here and " + other.get()
                            + " elsewhere, of the same measure and period.",
                    "Find out which is right, and write it in both places.");
        }
        return statement(scene, found);
    }

    private Statement statement(Scene scene, FigureCheck.Found found) {
        var mention = found.mention();
        var reading = found.agreed() != null ? found.agreed() : found.against();
        String message = "";
        String fix = "";
        if (found.against() != null) {
            message = new Diagnosis(text, facts, found).message();
            boolean isTurned =
                    !found.against().isChange() && Agreement.of(mention, found.against()) == Agreement.OTHER_WAY;
            fix = isTurned ? "Turn the direction round." : "Write " + right(mention, found.against()) + ".";
        } else if (reading == null) {
            message = "No figure of the workbooks was found that this is about.";
            fix = "Check it against its source.";
        }
        return new Statement(
                mention.quote(),
                scene.sentence().span(),
                Statement.Kind.NUMBER,
                found.verdict(),
                reading == null ? List.of() : cells(reading),
                reading == null ? "" : reading.working(),
                message,
                fix);
    }

    public static List<TracedCell> cells(Reading reading) {
        return cells(reading.items(), reading.figures());
    }

    public static List<TracedCell> cells(List<Item> items, List<Figure> figures) {
        Map<CellRef, Item> owners = new LinkedHashMap<>();
        items.forEach(item -> {
            item.figures().values().forEach(figure -> owners.putIfAbsent(figure.cell(), item));
            item.others().forEach(figure -> owners.putIfAbsent(figure.cell(), item));
        });
        var cells = new ArrayList<TracedCell>();
        for (var figure : figures.subList(0, Math.min(MOST_CELLS, figures.size()))) {
            var item = owners.getOrDefault(figure.cell(), items.get(0));
            String label =
                    item.label().equals(figure.heading()) ? item.label() : item.label() + ", " + figure.heading();
            cells.add(new TracedCell(item.table().book(), figure.cell(), label, figure.shown()));
        }
        return cells;
    }

    /** What to write instead, with as many decimals as were printed. */
    public static String right(Mention mention, Reading reading) {
        String size = size(mention, reading, reading.value().abs());
        if (!reading.isChange()) {
            return size;
        }
        int sign = reading.value().signum();
        return sign == 0 ? "no change" : (sign < 0 ? "a fall of " : "a rise of ") + size;
    }

    /** A value of this reading as the text would print it. */
    public static String size(Mention mention, Reading reading, BigDecimal value) {
        int decimals = Math.max(
                0, mention.printed().unitInTheLastPlace().stripTrailingZeros().scale());
        if (mention.unit() == Unit.FRACTION || mention.unit() == Unit.FACTOR) {
            return reading.what() == What.FACTOR ? Shown.number(value, 2) + " times" : Shown.percent(value);
        }
        return switch (reading.what()) {
            case CHANGE_PERCENT, SHARE -> Shown.percent(value, decimals);
            case POINTS -> ValueFormat.NUMBER.of(value, decimals) + " percentage points";
            case RATE -> ValueFormat.NUMBER.of(value, decimals);
            default ->
                reading.figures().isEmpty()
                        ? ValueFormat.NUMBER.of(value)
                        : reading.figures()
                                .get(0)
                                .shown(value.setScale(Math.max(decimals, value.scale()), RoundingMode.HALF_UP));
        };
    }
}
