package uk.safersheets.textcheck.reading;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.safersheets.prose.Direction;
import uk.safersheets.prose.Mention;
import uk.safersheets.prose.Part;
import uk.safersheets.prose.Unit;
import uk.safersheets.textcheck.fact.Figure;
import uk.safersheets.textcheck.fact.FigureKind;
import uk.safersheets.textcheck.fact.Item;
import uk.safersheets.textcheck.fact.Word;
import uk.safersheets.textcheck.fact.Words;
import uk.safersheets.textcheck.reading.Reading.What;
import uk.safersheets.textcheck.scene.Scene;

/** How well a sort of figure goes with the words around a number: its unit, its part, its column's words, its noun. */
final class Fit {
    private static final double UNLIKELY = 0.15;
    private static final double FOREIGN = 0.5;
    private static final int NEAR = 40;

    private static final Pattern MORE = Pattern.compile("(?i)^\\s+(?:more|fewer|less|additional|extra)\\b");
    private static final Pattern OF_ALL =
            Pattern.compile("(?i)^\\s*(?:%|per ?cent)?\\s*of (?:all|the total|total|overall|the overall|recorded)\\b");
    private static final Pattern TARGET_BEFORE = Pattern.compile("(?i)\\btargets?(?:[^\\w,;.]+[a-zA-Z]+){0,6}\\W*$");
    private static final Pattern TARGET_AFTER = Pattern.compile("(?i)^\\W*(?:\\w+\\W+)?target");
    private static final Pattern SPENT = Pattern.compile("(?i)\\b(?:spent|spend|expenditure|paid)\\b");
    private static final Pattern COMPARED =
            Pattern.compile("(?i)(?:compared (?:to|with)|against|from|than|previously) (?:the |a )?$");

    private final Scene scene;
    private final Mention mention;
    private final Item item;
    private final PeriodFit period;
    private final Part part;
    private final double elsewhere;
    private final boolean isTarget;
    private final boolean isSpent;
    private final Set<String> beside;
    private final boolean isOfColumn;

    Fit(Scene scene, Mention mention, Item item, PeriodFit period) {
        this.scene = scene;
        this.mention = mention;
        this.item = item;
        this.period = period;
        String rest =
                scene.text().substring(mention.number().end(), scene.span().end());
        this.part = mention.part() == Part.UNSAID && MORE.matcher(rest).find() ? Part.CHANGE : mention.part();
        this.elsewhere = new Surroundings(scene, mention, item).fit();
        String near = near();
        this.isTarget = TARGET_BEFORE.matcher(textBefore()).find()
                || TARGET_AFTER
                        .matcher(scene.text()
                                .substring(mention.number().end(), scene.span().end()))
                        .find();
        this.isSpent = SPENT.matcher(near).find();
        this.beside = Words.of(near, 0).stream().map(Word::stem).collect(Collectors.toSet());
        this.isOfColumn = item.others().stream().anyMatch(this::isBeside);
    }

    boolean asksForShare() {
        boolean isShare = part == Part.SHARE || part == Part.UNSAID || part == Part.FROM;
        return mention.unit() == Unit.PERCENT && isShare || mention.unit() == Unit.FRACTION;
    }

    /** Whether it tells what something was. */
    boolean isOfBefore() {
        return part == Part.FROM;
    }

    double of(What what, Figure figure) {
        double fit = switch (mention.unit()) {
            case COUNT -> count(what, figure);
            case PERCENT -> percent(what, figure);
            case PERCENTAGE_POINTS ->
                what == What.POINTS ? 1 : what == What.CHANGE_PERCENT && !item.isPercent() ? 0.9 : 0;
            case MONEY -> money(what, figure);
            case RATE -> what == What.RATE ? 1 : other(what, figure);
            case FACTOR -> what == What.FACTOR ? 1 : 0;
            case FRACTION -> fraction(what);
            case PART -> what == What.CURRENT ? 0.6 : 0;
            case POSITION -> what == What.POSITION ? 1 : 0;
        };
        double time = switch (what) {
            case PREVIOUS ->
                isCompared()
                        ? 1
                        : part == Part.FROM ? Math.max(period.previous(), period.current()) : period.previous() * 2;
            case CHANGE, CHANGE_PERCENT, POINTS, FACTOR -> period.change();
            default -> period.current();
        };
        return fit * Math.min(1, time) * elsewhere;
    }

    private double count(What what, Figure figure) {
        if (what == What.OTHER) {
            return figure.measure() == Figure.Measure.COUNT ? other(what, figure) : 0;
        }
        if (figure.measure() != Figure.Measure.COUNT && what != What.POINTS) {
            return what == What.CURRENT && figure.measure() == Figure.Measure.MONEY ? UNLIKELY : 0;
        }
        if (what == What.TARGET) {
            return isTarget ? 1 : UNLIKELY;
        }
        double target = isTarget && item.figures().containsKey(FigureKind.TARGET) ? 0.4 : 1;
        return target
                * switch (what) {
                    case CHANGE -> change();
                    case CURRENT, TOTAL -> isOfColumn ? now() * FOREIGN : now();
                    case PREVIOUS -> before();
                    case POSITION -> near().matches("(?is).*\\b(?:rank|position|place)\\w*\\b.*") ? 0.8 : 0.1;
                    default -> 0;
                };
    }

    private double change() {
        return switch (part) {
            case CHANGE -> 1;
            case UNSAID -> mention.direction() == Direction.UNSAID ? 0.4 : 0.9;
            default -> UNLIKELY;
        };
    }

    private double now() {
        return switch (part) {
            case LEVEL -> isCompared() ? UNLIKELY * 2 : 1;
            case UNSAID -> isCompared() ? 0.4 : mention.direction() == Direction.UNSAID ? 0.85 : 0.5;
            default -> UNLIKELY;
        };
    }

    private double before() {
        return switch (part) {
            case FROM -> 1;
            case LEVEL -> isCompared() || period.previous() > period.current() ? 1 : 0.4;
            case UNSAID -> isCompared() || period.previous() > period.current() ? 0.9 : 0.5;
            default -> UNLIKELY;
        };
    }

    private boolean isCompared() {
        return COMPARED.matcher(textBefore()).find();
    }

    private String textBefore() {
        int start = mention.number().start();
        return scene.text().substring(Math.max(scene.span().start(), start - NEAR), start);
    }

    private double percent(What what, Figure figure) {
        boolean isPercent = figure.measure() == Figure.Measure.PERCENT;
        boolean isChange = part == Part.CHANGE || part == Part.UNSAID && mention.direction() != Direction.UNSAID;
        return switch (what) {
            case CHANGE_PERCENT ->
                isPercent && item.isPercent() ? isChange ? 0.6 : 0.3 : isChange ? 1 : part == Part.UNSAID ? 0.7 : 0.3;
            case POINTS -> isChange ? 0.95 : 0.3;
            case SHARE -> isOfAll() ? 0.95 : part == Part.SHARE ? 0.7 : isOfBefore() ? 0.6 : 0.4;
            case CURRENT -> isPercent ? part == Part.SHARE ? 1 : now() : 0;
            case PREVIOUS -> isPercent ? before() : 0;
            case TARGET -> isPercent ? isTarget ? 1 : UNLIKELY : 0;
            case OTHER -> isPercent ? other(what, figure) : 0;
            default -> 0;
        };
    }

    /** {@code 6.5% of all crime} */
    boolean isOfAll() {
        return OF_ALL.matcher(scene.text()
                        .substring(mention.number().end(), scene.span().end()))
                .find();
    }

    private double money(What what, Figure figure) {
        if (figure.measure() != Figure.Measure.MONEY) {
            return 0;
        }
        return switch (what) {
            case ALLOCATED -> isSpent ? 0.4 : 1;
            case SPENT -> isSpent ? 1 : 0.4;
            case CURRENT, TOTAL -> 0.85;
            case CHANGE -> part == Part.CHANGE ? 0.9 : 0.1;
            case OTHER -> Math.max(0.4, other(what, figure));
            default -> 0;
        };
    }

    private double fraction(What what) {
        boolean isChange = part == Part.CHANGE || mention.direction() != Direction.UNSAID;
        return switch (what) {
            case CHANGE_PERCENT -> isChange ? 1 : 0;
            case SHARE -> isChange ? 0 : isOfAll() ? 0.95 : 0.7;
            default -> 0;
        };
    }

    /** A column that is known by its heading needs the words of it. */
    private double other(What what, Figure figure) {
        if (what != What.OTHER || figure.stems().isEmpty()) {
            return 0;
        }
        if (isBeside(figure)) {
            return 0.95;
        }
        var words = new HashSet<String>();
        scene.words().forEach(word -> words.add(word.stem()));
        boolean isSmall = mention.printed().value().compareTo(BigDecimal.TEN) < 0;
        return words.containsAll(figure.stems()) ? isSmall ? FOREIGN : 0.85 : UNLIKELY;
    }

    /** Whether the heading of a column stands beside the number. */
    private boolean isBeside(Figure figure) {
        return !figure.stems().isEmpty() && beside.containsAll(figure.stems());
    }

    private String near() {
        int start = Math.max(scene.span().start(), mention.number().start() - NEAR);
        int end = Math.min(scene.span().end(), mention.number().end() + NEAR);
        return scene.text().substring(start, end);
    }
}
