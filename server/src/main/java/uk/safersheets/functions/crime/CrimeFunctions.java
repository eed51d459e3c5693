package uk.safersheets.functions.crime;

import java.util.Map;
import java.util.Optional;
import uk.safersheets.formula.Function;
import uk.safersheets.formula.Functions;

/**
 * What a crime table needs beyond Excel: {@code VERDICT(previous, current)}, see {@link Verdict}, {@code
 * PRINTEDPERCENT(printed, previous, current, column)}, see {@link PrintedPercent}, and {@code EXPLAINSGAP(…)}, see {@link
 * ExplainsGap}.
 */
public final class CrimeFunctions implements Functions {
    private static final Map<String, Function> NAMED = Map.of(
            "VERDICT", new Verdict(),
            "PRINTEDPERCENT", new PrintedPercent(),
            "PERCENTTEXT", new PercentText(),
            "EXPLAINSGAP", new ExplainsGap());

    @Override
    public Optional<Function> named(String name) {
        return Optional.ofNullable(NAMED.get(name));
    }
}
