package uk.safersheets.functions.crime;

import java.util.Map;
import java.util.Optional;
import uk.safersheets.formula.Function;
import uk.safersheets.formula.Functions;

/**
 * What a crime table needs beyond Excel: {@code VERDICT(previous, current)}, see {@link Verdict}, and {@code
 * PRINTEDPERCENT(printed, previous, current, column)}, see {@link PrintedPercent}.
 */
public final class CrimeFunctions implements Functions {
    private static final Map<String, Function> NAMED = Map.of(
            "VERDICT", new Verdict(),
            "PRINTEDPERCENT", new PrintedPercent(),
            "PERCENTTEXT", new PercentText());

    @Override
    public Optional<Function> named(String name) {
        return Optional.ofNullable(NAMED.get(name));
    }
}
