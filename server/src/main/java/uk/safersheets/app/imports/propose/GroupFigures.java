package uk.safersheets.app.imports.propose;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.safersheets.app.imports.propose.PublicFigures.Answer;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.cell.Period;
import uk.safersheets.cell.Plural;
import uk.safersheets.imports.names.PlainForm;
import uk.safersheets.statistics.counts.RateGroup;

/**
 * Where a partnership stands in its family group by what was imported: the rate of each area, its own included, over one
 * period. A group of which one area's figures are missing gives no position.
 */
final class GroupFigures {
    private static final BigDecimal PER = BigDecimal.valueOf(1000);
    private static final int NAMED = 3;
    private static final int DECIMALS = 2;

    private final PublicFigures figures;
    private final LabelledFigures labels;
    private final String partnership;
    private final Period days;
    private final List<String> others;

    GroupFigures(PublicFigures figures, LabelledFigures labels, String partnership, Period days) {
        this.labels = labels;
        this.figures = figures;
        this.partnership = partnership;
        this.days = days;
        this.others = figures.familyGroup(partnership, days.end()).stream()
                .filter(area -> !PlainForm.of(area).equals(PlainForm.of(partnership)))
                .toList();
    }

    /**
     * A place in the group.
     *
     * @param average the mean of the rates per 1,000, to two decimals
     */
    record Standing(int position, int size, BigDecimal average, String source) {}

    /** What is known of one type; empty, with the reason, where the group is not complete. */
    Outcome of(String type) {
        if (others.isEmpty()) {
            return Outcome.none("no family group of " + partnership + " has been imported that holds on "
                    + DayFormat.day(days.end()));
        }
        var rates = new ArrayList<BigDecimal>();
        var missing = new ArrayList<String>();
        for (var area : Stream.concat(Stream.of(partnership), others.stream()).toList()) {
            var rate = rate(area, type);
            if (rate.isEmpty()) {
                missing.add(area);
            } else {
                rates.add(rate.get());
            }
        }
        if (!missing.isEmpty()) {
            return Outcome.none(Plural.count(missing.size(), "area") + " of the family group "
                    + Plural.of(missing.size(), "has", "have") + " no rate: " + named(missing));
        }
        return standing(type, rates);
    }

    private Outcome standing(String type, List<BigDecimal> rates) {
        var group = new RateGroup(rates);
        var place = group.place(rates.get(0)).orElseThrow();
        String shared = place.ties() == 0 ? "" : ", shared with " + Plural.count(place.ties(), "other area");
        String source = labels.count(partnership, type, days).words();
        return new Outcome(
                Optional.of(new Standing(
                        place.position(),
                        group.size(),
                        group.mean().orElseThrow().setScale(DECIMALS, RoundingMode.HALF_UP),
                        place.position() + " of " + group.size() + " by rate over these days" + shared + "; "
                                + source)),
                "");
    }

    /** A standing, or why there is none. */
    record Outcome(Optional<Standing> standing, String because) {
        static Outcome none(String because) {
            return new Outcome(Optional.empty(), because);
        }

        Answer position() {
            return standing.map(known -> Answer.of(known.position(), known.source()))
                    .orElseGet(() -> Answer.none(because));
        }
    }

    private Optional<BigDecimal> rate(String area, String type) {
        var count = labels.count(area, type, days).amountOrNull();
        var people = figures.residents(area, days.end()).answer().amountOrNull();
        return count == null || people == null || people == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(count)
                        .multiply(PER)
                        .divide(BigDecimal.valueOf(people), MathContext.DECIMAL128));
    }

    private static String named(List<String> areas) {
        return areas.size() <= NAMED
                ? String.join(", ", areas)
                : String.join(", ", areas.subList(0, NAMED)) + " and " + (areas.size() - NAMED) + " more";
    }
}
