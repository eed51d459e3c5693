package uk.safersheets.textcheck.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import uk.safersheets.prose.Mention;
import uk.safersheets.prose.Span;
import uk.safersheets.prose.Unit;
import uk.safersheets.textcheck.fact.Item;
import uk.safersheets.textcheck.fact.Words;
import uk.safersheets.textcheck.scene.Scene;

/** What around a number speaks against its being of an item: another place, other people, another noun, an aim. */
final class Surroundings {
    private static final double FOREIGN = 0.5;
    private static final int NEAR = 40;
    private static final double OTHER_NOUN = 0.45;
    private static final int FIRST = 12;
    /** Words after a number that count anything, or that go on with the sentence. */
    private static final Set<String> ANY_NOUN =
            Set.of(("more fewer less additional extra further recorded reported increase reduction decrease"
                            + " rise fall drop incident report record offence time crime than compared down"
                            + " up this which during between while when since year last same period quarter respectively"
                            + " total overall new it equate equates is are was were also but representing equivalent"
                            + " higher lower greater smaller per cent percent point with from")
                    .split(" "));

    private static final Pattern FUTURE =
            Pattern.compile("(?i)\\b(?:will|aims?|aiming|ambition|objective|intends?|hopes?"
                    + "|seeks?|plans? to|to (?:reduce|increase|achieve))\\b");

    private final Scene scene;
    private final Mention mention;
    private final Item item;

    Surroundings(Scene scene, Mention mention, Item item) {
        this.scene = scene;
        this.mention = mention;
        this.item = item;
    }

    /** Up to 1; less for each that speaks against it. */
    double fit() {
        int start = mention.number().start();
        String before = scene.text().substring(Math.max(scene.span().start(), start - NEAR), start);
        return foreign() * noun() * (FUTURE.matcher(before).find() ? FOREIGN : 1);
    }

    /** Words for other people or another place, in the same part of the sentence. */
    private double foreign() {
        var clause = clause();
        int first = scene.span().start() + FIRST;
        return scene.foreign().stream().anyMatch(span -> span.start() < first || clause.meets(span)) ? FOREIGN : 1;
    }

    private Span clause() {
        String text = scene.text();
        int start = mention.number().start();
        while (start > scene.span().start() && ",;(".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int end = mention.number().end();
        while (end < scene.span().end() && ",;)".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return new Span(start, end);
    }

    /** What is counted has to be what the row counts. */
    private double noun() {
        if (mention.unit() != Unit.COUNT) {
            return 1;
        }
        String rest =
                scene.text().substring(mention.number().end(), scene.span().end());
        int stop = 0;
        while (stop < rest.length() && ",;:.()–".indexOf(rest.charAt(stop)) < 0) {
            stop++;
        }
        for (var word : Words.of(rest.substring(0, stop), 0)) {
            String stem = word.stem();
            if (isOwn(stem)) {
                if (rest.charAt(word.end() - 1) == 's') {
                    return 1;
                }
                continue;
            }
            if (!isPassed(stem)) {
                return ANY_NOUN.contains(stem) || Words.isSmall(stem) || stem.endsWith(" from") ? 1 : OTHER_NOUN;
            }
        }
        return 1;
    }

    private boolean isOwn(String stem) {
        return item.names().stream().anyMatch(name -> name.stems().contains(stem));
    }

    /** What stands before the noun. */
    private static boolean isPassed(String stem) {
        return List.of(
                        "more",
                        "fewer",
                        "less",
                        "additional",
                        "extra",
                        "further",
                        "new",
                        "recorded",
                        "record",
                        "reported",
                        "report")
                .contains(stem);
    }
}
