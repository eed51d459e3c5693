package uk.safersheets.ledger.layout;

import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.safersheets.ledger.layout.PeriodText.Year;

/**
 * A ledger's own months: 202401 may be April 2023, and APR-19 the first month of the year 2018/19. Nobody can know without
 * being told once.
 *
 * @param confirmed periods, each with the month that somebody has confirmed; one is enough for numbers, and for names as
 *     long as it leaves no choice
 */
public record FiscalPeriods(Map<String, YearMonth> confirmed) {

    public FiscalPeriods {
        confirmed = Collections.unmodifiableMap(new LinkedHashMap<>(confirmed));
        confirmed.keySet().stream()
                .filter(period -> !isPeriod(period))
                .findFirst()
                .ifPresent(period -> {
                    throw new IllegalArgumentException("'" + period + "' is no period such as 202401");
                });
    }

    public FiscalPeriods(String period, YearMonth month) {
        this(Map.of(period, month));
    }

    /** Whether a text is a period such as {@code 202401}, {@code 2024/01} or {@code APR-19}. */
    public static boolean isPeriod(String text) {
        return PeriodText.of(text).isPresent();
    }

    /** Every month that a period may be where nobody has said. */
    public static List<YearMonth> monthsOf(String period) {
        return PeriodText.of(period).map(PeriodText::months).orElse(List.of());
    }

    /** The months that a period may be by what is confirmed: one when that is enough, none when it contradicts itself. */
    public List<YearMonth> months(String text) {
        return PeriodText.of(text)
                .map(period -> period.isNamed() ? named(period) : numbered(period))
                .orElse(List.of());
    }

    private List<YearMonth> numbered(PeriodText period) {
        var known = confirmedLike(period)
                .map(one -> one.getValue()
                        .plusMonths((long) period.count() - text(one).count()))
                .distinct()
                .toList();
        return known.isEmpty() ? period.months() : known.size() == 1 ? known : List.of();
    }

    private List<YearMonth> named(PeriodText period) {
        return Stream.of(Year.values())
                .filter(kind ->
                        confirmedLike(period).allMatch(one -> text(one).in(kind).equals(one.getValue())))
                .map(period::in)
                .distinct()
                .toList();
    }

    private Stream<Map.Entry<String, YearMonth>> confirmedLike(PeriodText period) {
        return confirmed.entrySet().stream().filter(one -> text(one).isNamed() == period.isNamed());
    }

    private static PeriodText text(Map.Entry<String, YearMonth> confirmed) {
        return Optional.of(confirmed.getKey()).flatMap(PeriodText::of).orElseThrow();
    }
}
