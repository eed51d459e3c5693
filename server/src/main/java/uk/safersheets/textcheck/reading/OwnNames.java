package uk.safersheets.textcheck.reading;

import java.util.List;
import uk.safersheets.prose.Mention;
import uk.safersheets.prose.Unit;
import uk.safersheets.textcheck.fact.Match;
import uk.safersheets.textcheck.scene.Scene;

/** The names of a sentence that a figure may be of. */
final class OwnNames {
    private OwnNames() {}

    static List<Match> of(Scene scene, Mention mention) {
        return scene.measures().stream()
                .filter(match -> mention.unit() != Unit.RATE || !match.span().meets(mention.quote()))
                .filter(match -> !isOtherField(match, mention) && !isNounOf(scene, match))
                .toList();
    }

    /** {@code recorded offences of cycle theft}: what is named is cycle theft. */
    private static boolean isNounOf(Scene scene, Match match) {
        return match.name().isCommon()
                && scene.measures().stream()
                        .filter(other -> !other.name().isCommon())
                        .anyMatch(other -> other.isWhole() && other.span().meets(match.span())
                                || other.span().start() >= match.span().end()
                                        && scene.text()
                                                .substring(
                                                        match.span().end(),
                                                        other.span().start())
                                                .matches("(?i) of (?:the )?"));
    }

    /** Residents of a street are not those of the cell Residents. */
    private static boolean isOtherField(Match match, Mention mention) {
        return mention.unit() != Unit.MONEY
                && match.items().stream().allMatch(item -> item.row() < 0)
                && match.items().stream()
                        .flatMap(item -> item.figures().values().stream())
                        .noneMatch(figure -> mention.printed().agrees(figure.value()));
    }
}
