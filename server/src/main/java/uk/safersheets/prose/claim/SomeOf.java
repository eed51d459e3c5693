package uk.safersheets.prose.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.prose.Claim;
import uk.safersheets.prose.Direction;
import uk.safersheets.prose.Mention;
import uk.safersheets.prose.Span;
import uk.safersheets.prose.Unit;
import uk.safersheets.prose.number.Nouns;
import uk.safersheets.prose.token.Tokens;

/** Numbers of things of which something is said, where the things are named before: {@code Of the ten beats, six rose}. */
final class SomeOf {
    private SomeOf() {}

    /** {@code Seven of the ten beats recorded fewer offences}; null where no such thing is said of them. */
    static @Nullable Claim compared(Tokens tokens, Mention mention) {
        var whole = mention.whole();
        if (whole == null || mention.unit() != Unit.PART) {
            return null;
        }
        int at = 0;
        while (at < tokens.size() && tokens.get(at).start() < mention.quote().end()) {
            at++;
        }
        int verb = at;
        while (tokens.is(verb, "saw", "had", "have", "has", "seen", "recorded", "reported", "experienced", "a")) {
            verb++;
        }
        boolean isMore = tokens.is(verb, "more", "higher");
        if (verb == at || !isMore && !tokens.is(verb, "fewer", "less", "lower") || !Nouns.isPlural(tokens, verb + 1)) {
            return null;
        }
        var quote = new Span(mention.quote().start(), tokens.get(verb + 1).end());
        var direction = isMore ? Direction.UP : Direction.DOWN;
        int many = mention.printed().value().intValue();
        return new Claim(
                Claim.Kind.SOME_OF, quote, null, direction, many, whole.value().intValue(), null);
    }

    /** {@code Most beats saw a reduction}: how many of the things before the verb; null where they are not counted. */
    static @Nullable Claim having(Tokens tokens, Changes.Change change) {
        int verb = tokens.is(change.from() - 1, "a", "an") ? change.from() - 2 : change.from() - 1;
        if (!tokens.is(verb, "saw", "seen", "had", "have", "experienced", "recorded", "showed", "reported")) {
            return null;
        }
        int to = Phrases.beforeAuxiliaries(tokens, verb);
        int from = Phrases.start(tokens, to);
        var found = Quantifiers.at(tokens, from);
        found = found == null && tokens.is(from, "the") ? Quantifiers.at(tokens, from + 1) : found;
        var kind = found == null ? null : found.kind();
        if (found == null || kind == null || found.to() >= to) {
            return null;
        }
        var quote = tokens.span(found.from(), change.to());
        return new Claim(
                kind,
                quote,
                tokens.span(found.to(), to),
                change.direction(),
                null,
                found.all(),
                Exceptions.of(tokens, null));
    }

    /** The claim whose subject is a number alone, which is then taken from the figures; null for none. */
    static @Nullable Claim alone(Tokens tokens, List<Mention> mentions, Changes.Change change) {
        var subject = tokens.span(change.subjectFrom(), change.subjectTo());
        var number = mentions.stream()
                .filter(mention ->
                        mention.unit() == Unit.COUNT && mention.number().equals(subject))
                .findFirst();
        int of = tokens.is(0, "of") ? 1 : tokens.size();
        int all = Quantifiers.afterArticles(tokens, of);
        int comma = all;
        while (comma < tokens.size() && !tokens.is(comma, ",")) {
            comma++;
        }
        Integer whole = Quantifiers.number(tokens, all);
        if (number.isEmpty() || whole == null || comma >= change.subjectFrom() || comma <= all + 1) {
            return null;
        }
        int many = number.get().printed().value().intValue();
        mentions.remove(number.get());
        mentions.removeIf(mention -> mention.number().equals(tokens.span(all, all + 1)));
        var quote =
                new Span(tokens.get(of - 1).start(), tokens.get(change.to() - 1).end());
        return new Claim(Claim.Kind.SOME_OF, quote, tokens.span(all + 1, comma), change.direction(), many, whole, null);
    }
}
