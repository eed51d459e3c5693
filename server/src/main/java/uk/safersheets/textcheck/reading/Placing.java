package uk.safersheets.textcheck.reading;

import java.util.Comparator;
import java.util.List;
import uk.safersheets.prose.Mention;
import uk.safersheets.prose.Span;
import uk.safersheets.textcheck.scene.Scene;

/** Weighs what a figure may be of by where the sentence is. */
final class Placing {
    private static final double FARTHER = 0.6;
    private static final double ELSEWHERE = 0.25;

    private Placing() {}

    /** What the sentence says of where weighs on every link. */
    static List<Link> of(Scene scene, Mention mention, List<Link> links) {
        var where = scene.where();
        var nearest = where.stream()
                .min(Comparator.comparingInt(match -> distance(match.span(), mention.number())))
                .orElse(null);
        return links.stream()
                .map(link -> {
                    boolean isPlaced = link.items().stream()
                            .anyMatch(item -> !item.places().isEmpty());
                    double fit = isPlaced ? ELSEWHERE : 1;
                    if (nearest != null) {
                        boolean isThere = nearest.items().containsAll(link.items());
                        boolean isNamed =
                                where.stream().anyMatch(match -> match.items().containsAll(link.items()));
                        fit = isThere ? 1 : isNamed ? FARTHER : ELSEWHERE;
                    }
                    return new Link(link.items(), link.score() * fit, link.isNamed());
                })
                .filter(link -> link.score() > 0.05)
                .toList();
    }

    private static int distance(Span one, Span other) {
        return one.end() <= other.start() ? other.start() - one.end() : Math.max(0, one.start() - other.end()) + 1;
    }
}
