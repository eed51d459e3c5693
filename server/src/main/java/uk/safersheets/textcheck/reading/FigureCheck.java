package uk.safersheets.textcheck.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.prose.Mention;
import uk.safersheets.prose.Part;
import uk.safersheets.prose.Unit;
import uk.safersheets.textcheck.Verdict;
import uk.safersheets.textcheck.fact.Facts;
import uk.safersheets.textcheck.fact.FigureKind;
import uk.safersheets.textcheck.fact.Item;
import uk.safersheets.textcheck.scene.Scene;

/** Holds the figures of one sentence against all that they may mean. */
public final class FigureCheck {
    private static final double PLAUSIBLE = 0.3;
    private static final double CLEAR = 0.6;
    /** A reading that is so much less likely than the best one speaks for nothing. */
    private static final double COMPARABLE = 0.55;

    /** Where the words do not tell what a number is, less is enough. */
    private static final double COMPARABLE_UNSAID = 0.45;

    /** A reading that is nearly as likely as the best one must come to the same. */
    private static final double RIVAL = 0.9;

    private static final double COMPANY = 1.35;
    private static final double OTHER_COMPANY = 0.6;

    private final Facts facts;
    private final Links links;
    private final Readings readings;

    public FigureCheck(Facts facts) {
        this.facts = facts;
        this.links = new Links(facts);
        this.readings = new Readings(facts);
    }

    /** What was found of one figure. */
    public record Found(
            Mention mention,
            List<Reading> readings,
            @Nullable Reading agreed,
            @Nullable Reading against) {
        Verdict verdict() {
            if (agreed != null) {
                return Verdict.AGREES;
            }
            return against == null ? Verdict.UNTRACED : Verdict.CONTRADICTS;
        }
    }

    /** One for each figure of the sentence, in its order. */
    public List<Found> of(Scene scene) {
        Map<Mention, List<Reading>> all = new LinkedHashMap<>();
        for (var mention : scene.sentence().mentions()) {
            WorkBudget.step();
            var found = new ArrayList<>(readings.of(scene, mention, links.of(scene, mention)));
            found.addAll(new TableReadings(facts).of(scene, mention));
            found.sort((one, other) -> Double.compare(other.score(), one.score()));
            all.put(mention, found);
        }
        Set<Item> company = new LinkedHashSet<>();
        all.forEach((mention, found) -> {
            var agreed = agreed(mention, found);
            if (agreed != null && agreed.items().size() == 1 && isTelling(mention, agreed, found)) {
                company.addAll(agreed.items());
            }
        });
        var found = all.entrySet().stream()
                .map(each -> found(each.getKey(), inCompany(each.getValue(), company)))
                .toList();
        return found.stream().map(each -> saidOnce(each, found)).toList();
    }

    /** A wrong direction is said of the change: that it went to a level that is right is no second mistake. */
    private static Found saidOnce(Found found, List<Found> all) {
        var against = found.against();
        if (against == null || against.isChange() || !isOtherWay(found)) {
            return found;
        }
        boolean isSaid = all.stream()
                .filter(FigureCheck::isOtherWay)
                .flatMap(other -> Stream.ofNullable(other.against()))
                .anyMatch(right -> right.isChange() && right.items().equals(against.items()));
        return isSaid ? new Found(found.mention(), found.readings(), against, null) : found;
    }

    private static boolean isOtherWay(Found found) {
        return found.against() != null && Agreement.of(found.mention(), found.against()) == Agreement.OTHER_WAY;
    }

    /** Whether that a figure agrees says what its sentence is about: not a small number that anything may agree with. */
    private static boolean isTelling(Mention mention, Reading agreed, List<Reading> found) {
        boolean isLarge = mention.printed().value().compareTo(BigDecimal.TEN) >= 0;
        boolean isBest = agreed.score() >= found.get(0).score() && agreed.score() >= PLAUSIBLE;
        return agreed.score() >= CLEAR || isBest && isLarge;
    }

    /** Where one figure of a sentence is known to be of an item, the others more likely are. */
    private static List<Reading> inCompany(List<Reading> found, Set<Item> company) {
        if (company.isEmpty()) {
            return found;
        }
        return found.stream()
                .map(reading -> {
                    boolean isIn = company.containsAll(reading.items());
                    boolean isRival = !isIn
                            && reading.items().stream().noneMatch(company::contains)
                            && company.stream().anyMatch(item -> item.label().equalsIgnoreCase(reading.label()));
                    double factor = isIn ? COMPANY : isRival ? OTHER_COMPANY : 1;
                    return reading.scored(Math.min(1, reading.score() * factor));
                })
                .sorted((one, other) -> Double.compare(other.score(), one.score()))
                .toList();
    }

    private static @Nullable Reading agreed(Mention mention, List<Reading> found) {
        return found.stream()
                .filter(reading -> Agreement.of(mention, reading) == Agreement.YES && hasWhole(mention, reading))
                .findFirst()
                .orElse(null);
    }

    private static Found found(Mention mention, List<Reading> found) {
        var agreed = agreed(mention, found);
        double best = found.isEmpty() ? 0 : found.get(0).score();
        if (agreed != null
                && agreed.score() >= PLAUSIBLE
                && agreed.score() >= best * (mention.part() == Part.UNSAID ? COMPARABLE_UNSAID : COMPARABLE)) {
            return new Found(mention, found, agreed, null);
        }
        if (best < CLEAR) {
            boolean isLikely = agreed != null && agreed.score() >= PLAUSIBLE;
            return new Found(mention, found, isLikely ? agreed : null, null);
        }
        return new Found(mention, found, null, against(mention, found));
    }

    /** The one reading that clearly wins; null where two could be meant that come to different things. */
    private static @Nullable Reading against(Mention mention, List<Reading> found) {
        var best = found.get(0);
        boolean isAlone = found.stream()
                .takeWhile(reading -> reading.score() > best.score() * RIVAL)
                .allMatch(reading -> reading.value().compareTo(best.value()) == 0);
        boolean isOtherUnit = mention.unit() == Unit.PERCENTAGE_POINTS
                && best.what() == Reading.What.CHANGE_PERCENT
                && !mention.printed().agrees(best.value());
        return isAlone && !isOtherUnit && !Agreement.isOpen(mention, best) ? best : null;
    }

    /** A place in a list agrees only with the length of the list that is printed beside it. */
    private static boolean hasWhole(Mention mention, Reading reading) {
        var whole = mention.whole();
        if (whole == null || mention.unit() == Unit.PART) {
            return true;
        }
        return reading.items().stream()
                .flatMap(item -> item.figure(FigureKind.GROUP_SIZE).stream())
                .allMatch(size -> whole.agrees(size.value()));
    }
}
