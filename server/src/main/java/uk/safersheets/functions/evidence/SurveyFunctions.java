package uk.safersheets.functions.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Function;
import uk.safersheets.statistics.survey.SampleSize;
import uk.safersheets.statistics.survey.Share;

/** The functions about {@link Share}, which {@link EvidenceFunctions} describes. */
final class SurveyFunctions {
    private static final int TWO_SURVEYS = 4;
    private static final int SIZES = 3;
    private static final double WIDEST = 0.5;
    private static final String FEW = "too few to say";

    static final Map<String, Function> NAMED = Map.of(
            "SURVEYMARGIN", SurveyFunctions::margin,
            "SURVEYCHANGEMARGIN", arguments -> change(arguments, (before, now) -> Value.of(now.changeMargin(before))),
            "SURVEYZ", arguments -> change(arguments, (before, now) -> Value.of(now.z(before))),
            "SURVEYVERDICT", arguments -> change(arguments, SurveyFunctions::verdict),
            "SAMPLENEEDED", SurveyFunctions::sample);

    private SurveyFunctions() {}

    private static Area margin(List<Area> arguments) {
        var numbers = Numbers.of(arguments, 2, 2);
        return Numbers.answer(
                () -> share(numbers, 0).map(share -> share.isTooFew() ? Value.of(FEW) : Value.of(share.margin())));
    }

    private static Area change(List<Area> arguments, BiFunction<Share, Share, Value> part) {
        var numbers = Numbers.of(arguments, TWO_SURVEYS, TWO_SURVEYS);
        return Numbers.answer(() -> share(numbers, 0)
                .flatMap(before -> share(numbers, 2)
                        .map(now -> before.isTooFew() || now.isTooFew() ? Value.of(FEW) : part.apply(before, now))));
    }

    private static Value verdict(Share before, Share now) {
        int direction = now.clearDirection(before);
        return Value.of(direction == 0 ? "within the margin" : direction > 0 ? "clear rise" : "clear fall");
    }

    private static Area sample(List<Area> arguments) {
        var numbers = Numbers.of(arguments, 1, SIZES);
        return Numbers.answer(() -> numbers.isBlank(0) ? Optional.empty() : Optional.of(Value.of(needed(numbers))));
    }

    private static double needed(Numbers numbers) {
        double share = numbers.number(1, WIDEST);
        return numbers.size() == SIZES && !numbers.isBlank(SIZES - 1)
                ? SampleSize.needed(numbers.number(0), share, numbers.number(SIZES - 1))
                : SampleSize.needed(numbers.number(0), share);
    }

    private static Optional<Share> share(Numbers numbers, int from) {
        return numbers.anyBlank(from, from + 2)
                ? Optional.empty()
                : Optional.of(new Share(numbers.number(from), numbers.number(from + 1)));
    }
}
