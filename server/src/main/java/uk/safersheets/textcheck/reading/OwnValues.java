package uk.safersheets.textcheck.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.prose.Hedge;
import uk.safersheets.prose.Mention;
import uk.safersheets.textcheck.Verdict;
import uk.safersheets.textcheck.fact.Days;
import uk.safersheets.textcheck.scene.SaidPeriod;
import uk.safersheets.textcheck.scene.Scene;

/**
 * Finds where a report gives the same measure two values for the same period. It is for figures that no workbook decides:
 * one that a workbook decides is held against that.
 */
public final class OwnValues {
    /** What the best reading scores that is right in all but its period. */
    private static final double ALL_BUT_THE_PERIOD = 0.17;

    private final String text;
    private final Map<Key, List<Mention>> values = new HashMap<>();
    private final Map<Mention, Key> keys = new HashMap<>();

    public OwnValues(String text) {
        this.text = text;
    }

    private record Key(String label, Reading.What what, Object unit, Days days) {}

    /** Keeps a figure that was not traced. */
    public void add(Scene scene, FigureCheck.Found found) {
        var days = days(scene);
        if (days == null) {
            return;
        }
        boolean isMeant = found.verdict() == Verdict.UNTRACED
                && !found.readings().isEmpty()
                && found.readings().get(0).score() >= ALL_BUT_THE_PERIOD
                && found.mention().hedge() == Hedge.NONE
                && isNamed(scene, found.readings().get(0));
        if (isMeant) {
            var best = found.readings().get(0);
            var key = new Key(
                    best.label().toLowerCase(Locale.UK),
                    best.what(),
                    found.mention().unit(),
                    days);
            values.computeIfAbsent(key, one -> new ArrayList<>()).add(found.mention());
            keys.put(found.mention(), key);
        }
    }

    /** Whether the sentence itself names what it is of: what it speaks of by "them" may be any part of it. */
    private static boolean isNamed(Scene scene, Reading best) {
        return scene.measures().stream()
                .anyMatch(match -> match.isWhole() && match.items().containsAll(best.items()));
    }

    private static @Nullable Days days(Scene scene) {
        return scene.when().stream()
                .filter(period -> !period.isCompared())
                .map(SaidPeriod::days)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What the report says of the same elsewhere, where that cannot be the same number. */
    public Optional<String> other(Mention mention) {
        var key = keys.get(mention);
        if (key == null) {
            return Optional.empty();
        }
        return values.getOrDefault(key, List.of()).stream()
                .filter(other -> areApart(mention, other))
                .map(other -> other.quote().of(text).strip())
                .findFirst();
    }

    private static boolean areApart(Mention one, Mention other) {
        return one.printed().high().compareTo(other.printed().low()) < 0
                || other.printed().high().compareTo(one.printed().low()) < 0;
    }
}
