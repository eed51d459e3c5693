package uk.safersheets.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import uk.safersheets.measure.Counted;
import uk.safersheets.measure.Level;
import uk.safersheets.measure.Measures;
import uk.safersheets.measure.Timed;

/** Keeps what the service tells of itself, and names it as Prometheus has it: in seconds and bytes, counts as totals. */
final class PrometheusMeasures implements Measures {
    static final String PREFIX = "safersheets_";

    /** In seconds: from a small read to what a request may take. */
    private static final double[] BOUNDS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30};

    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Map<Counted, Counter> counters = new EnumMap<>(Counted.class);
    private final Map<Timed, Histogram> histograms = new EnumMap<>(Timed.class);
    private final Map<Level, Map<List<String>, DoubleSupplier>> levels = new EnumMap<>(Level.class);

    PrometheusMeasures(PrometheusRegistry registry) {
        for (var counted : Counted.values()) {
            var counter = Counter.builder()
                    .name(PREFIX + counted.metric() + "_total")
                    .help(counted.meaning() + ".")
                    .labelNames(names(counted.toldApartBy()))
                    .register(registry);
            counted.words().forEach(counter::initLabelValues);
            counters.put(counted, counter);
        }
        for (var timed : Timed.values()) {
            histograms.put(
                    timed,
                    Histogram.builder()
                            .name(PREFIX + timed.metric() + "_seconds")
                            .help(timed.meaning() + ".")
                            .labelNames(names(timed.toldApartBy()))
                            .classicOnly()
                            .classicUpperBounds(BOUNDS)
                            .register(registry));
        }
        for (var level : Level.values()) {
            levels.put(level, new ConcurrentHashMap<>());
            register(level, registry);
        }
    }

    @Override
    public void add(Counted what, long count, String... words) {
        var counter = known(counters, what);
        if (words.length == 0) {
            counter.inc(count);
        } else {
            counter.labelValues(words).inc(count);
        }
    }

    @Override
    public void took(Timed what, long nanos, String... words) {
        var histogram = known(histograms, what);
        double seconds = Math.max(0, nanos) / NANOS;
        if (words.length == 0) {
            histogram.observe(seconds);
        } else {
            histogram.labelValues(words).observe(seconds);
        }
    }

    @Override
    public void level(Level what, DoubleSupplier now, String... words) {
        known(levels, what).put(List.of(words), now);
    }

    private void register(Level level, PrometheusRegistry registry) {
        if (level.onlyRises()) {
            CounterWithCallback.builder()
                    .name(PREFIX + level.metric() + "_total")
                    .help(level.meaning() + ".")
                    .labelNames(names(level.toldApartBy()))
                    .callback(to -> known(levels, level).forEach((words, now) -> to.call(read(now), names(words))))
                    .register(registry);
        } else {
            GaugeWithCallback.builder()
                    .name(PREFIX + level.metric())
                    .help(level.meaning() + ".")
                    .labelNames(names(level.toldApartBy()))
                    .callback(to -> known(levels, level).forEach((words, now) -> to.call(read(now), names(words))))
                    .register(registry);
        }
    }

    private static <K, V> V known(Map<K, V> all, K one) {
        return Objects.requireNonNull(all.get(one), "all were made at the start");
    }

    /** What cannot be looked at is no number, and keeps nobody from the rest. */
    private static double read(DoubleSupplier now) {
        try {
            return now.getAsDouble();
        } catch (RuntimeException unknown) {
            return Double.NaN;
        }
    }

    private static String[] names(List<String> words) {
        return words.toArray(String[]::new);
    }
}
