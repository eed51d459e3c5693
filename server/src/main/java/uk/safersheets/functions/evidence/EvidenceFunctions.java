package uk.safersheets.functions.evidence;

import java.util.Optional;
import uk.safersheets.formula.Function;
import uk.safersheets.formula.Functions;

/**
 * What an evaluation, a measure of harm and a survey need beyond Excel. Where something is blank the answer is empty.
 *
 * <p>Did it work, by {@link uk.safersheets.statistics.evaluation.WeightedDisplacement}: {@code WDD}, {@code WDDSE}, {@code
 * WDDZ}, {@code WDDLOW}, {@code WDDHIGH} and in words {@code WDDTEXT}, each of {@code (control before, control after,
 * treated before, treated after)} and, where there are displacement areas, the same four of those, {@code displacement
 * control before} first. A last argument is the level of the interval, the chance of being wrong: 0.05
 * unless given, at most one half.
 *
 * <p>Harm: counts times the weights of a dated list ({@link HarmWeights}), such as those of the Crime Severity Score
 * (Office for National Statistics) that a partnership loads.
 *
 * <ul>
 *   <li>{@code HARMWEIGHT(type, date, types, from dates, weights)}: the weight of one type on a day, or {@code no weight}
 *   <li>{@code HARMTOTAL(types, counts, date, list types, from dates, weights)}: the sum over the types that have one
 *   <li>{@code HARMLEFTOUT(…)}, of the same: the types with a count that the sum leaves out, empty for none
 * </ul>
 *
 * <p>Surveys, by {@link uk.safersheets.statistics.survey.Share} and {@link uk.safersheets.statistics.survey.SampleSize};
 * shares and margins are fractions. Where fewer than 5 people said one thing or the other: {@code too few to say}.
 *
 * <ul>
 *   <li>{@code SURVEYMARGIN(share, asked)}
 *   <li>{@code SURVEYCHANGEMARGIN(share before, asked before, share now, asked now)}
 *   <li>{@code SURVEYZ(…)}, of the same: the change in standard errors
 *   <li>{@code SURVEYVERDICT(…)}, of the same: {@code within the margin}, {@code clear rise}, {@code clear fall}
 *   <li>{@code SAMPLENEEDED(margin, share, population)}: the last two may be left out
 * </ul>
 */
public final class EvidenceFunctions implements Functions {
    @Override
    public Optional<Function> named(String name) {
        return Optional.<Function>ofNullable(DisplacementFunctions.NAMED.get(name))
                .or(() -> Optional.ofNullable(HarmFunctions.NAMED.get(name)))
                .or(() -> Optional.ofNullable(SurveyFunctions.NAMED.get(name)));
    }
}
