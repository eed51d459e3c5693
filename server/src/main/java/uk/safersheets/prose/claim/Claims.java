package uk.safersheets.prose.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.prose.Claim;
import uk.safersheets.prose.Direction;
import uk.safersheets.prose.Mention;
import uk.safersheets.prose.Sentence;
import uk.safersheets.prose.Span;
import uk.safersheets.prose.Unit;
import uk.safersheets.prose.meaning.Aims;
import uk.safersheets.prose.meaning.Meant;
import uk.safersheets.prose.number.Nouns;
import uk.safersheets.prose.token.Tokens;

/** Reads what a sentence claims beside its figures. What is wanted, planned or only possible is no claim. */
public final class Claims {
    private final Tokens tokens;
    private final List<Mention> mentions;
    private final BitSet used;
    private final @Nullable Span except;
    private final boolean isLead;
    private final List<Claim> claims = new ArrayList<>();

    private Claims(Tokens tokens, Meant meant, @Nullable Span list) {
        this.tokens = tokens;
        this.mentions = new ArrayList<>(meant.mentions());
        this.used = meant.used();
        this.except = Exceptions.of(tokens, list);
        this.isLead = list != null;
    }

    /**
     * What was found.
     *
     * @param mentions without those that are part of a claim: {@code three of the four fell}
     */
    public record Found(List<Mention> mentions, List<Claim> claims) {}

    /**
     * @param lead what the words before the list say of this item; nothing for others
     * @param list the list that this sentence leads in; null for none
     */
    public static Found of(
            Tokens tokens, Meant meant, Sentence.Kind kind, Lead lead, boolean isPlan, @Nullable Span list) {
        var claims = new Claims(tokens, meant, list);
        if (!(kind == Sentence.Kind.ITEM && (lead.isAim() || lead.isException() || isPlan))) {
            claims.read();
            if (kind == Sentence.Kind.ITEM) {
                claims.item(lead);
            }
        }
        return new Found(claims.mentions, claims.claims);
    }

    private void read() {
        mentions.stream()
                .map(mention -> SomeOf.compared(tokens, mention))
                .filter(Objects::nonNull)
                .toList()
                .forEach(this::compared);
        for (int at = 0; at < tokens.size(); at++) {
            WorkBudget.step();
            var superlative = Superlatives.at(tokens, at);
            var absence = superlative == null ? Absences.at(tokens, at) : superlative;
            if (absence != null) {
                add(absence);
            }
            var change = Changes.at(tokens, at);
            if (change != null && !Aims.isAim(tokens, at)) {
                change(change, used.get(at));
            }
        }
    }

    private void compared(Claim claim) {
        mentions.removeIf(mention -> claim.quote().holds(mention.number()));
        add(claim);
    }

    private void change(Changes.Change change, boolean isUsed) {
        if (isLead && !change.hasSubject()) {
            return;
        }
        if (isUsed) {
            if (change.isStrong()) {
                int strong = Degrees.isStrong(tokens, change.to() - 1) ? change.to() - 1 : change.from();
                var subject = change.hasSubject() ? tokens.span(change.subjectFrom(), change.subjectTo()) : null;
                add(claim(Claim.Kind.SIGNIFICANT, tokens.span(strong, strong + 1), subject, change.direction()));
            }
            return;
        }
        var many = SomeOf.having(tokens, change);
        var some = many == null ? someOf(change) : many;
        if (some != null) {
            add(some);
            return;
        }
        var quantifier = Quantifiers.at(tokens, quantified(change));
        if (quantifier == null || !change.hasSubject() || !isOfSeveral(quantifier, change)) {
            var kind = change.isStrong() ? Claim.Kind.SIGNIFICANT : Claim.Kind.DIRECTION;
            add(claim(kind, change, change.subjectFrom(), change.subjectFrom(), null));
        } else if (quantifier.kind() != null) {
            add(claim(quantifier.kind(), change, quantifier.from(), quantifier.to(), quantifier.all()));
        }
    }

    /**
     * @param from the first token of what changed, with how many of it
     * @param name the first token of its name
     */
    private Claim claim(Claim.Kind kind, Changes.Change change, int from, int name, @Nullable Integer all) {
        var quote = change.hasSubject()
                ? tokens.span(Math.min(change.from(), from), Math.max(change.to(), change.subjectTo()))
                : tokens.span(change.from(), change.to());
        int start = Math.min(name, change.subjectTo());
        int end = Exceptions.before(tokens, start, change.subjectTo());
        var named = start < end ? tokens.span(start, end) : null;
        return new Claim(kind, quote, named, change.direction(), null, all, except);
    }

    /** Where the quantifier stands; words such as {@code In the borough} may come before it. */
    private int quantified(Changes.Change change) {
        int most = change.from() >= change.subjectTo() ? change.subjectTo() : change.subjectFrom();
        for (int at = change.subjectFrom(); at < most; at++) {
            var found = Quantifiers.at(tokens, at);
            if (found != null && found.kind() != null) {
                return at;
            }
        }
        return change.subjectFrom();
    }

    private boolean isOfSeveral(Quantifiers.Found quantifier, Changes.Change change) {
        if (tokens.is(quantifier.from(), "every", "each")
                || quantifier.kind() == Claim.Kind.NO
                || quantifier.kind() == null
                || quantifier.all() != null) {
            return true;
        }
        for (int at = quantifier.to(); at < change.subjectTo(); at++) {
            if (Nouns.isPlural(tokens, at)) {
                return true;
            }
        }
        return quantifier.kind() == Claim.Kind.MOST && quantifier.to() >= change.subjectTo();
    }

    /** {@code Three of the four crime types fell}: the parts are no figure of their own. */
    private @Nullable Claim someOf(Changes.Change change) {
        if (!change.hasSubject()) {
            return null;
        }
        var subject = tokens.span(change.subjectFrom(), change.subjectTo());
        for (var mention : mentions) {
            var whole = mention.whole();
            if (mention.unit() == Unit.PART && whole != null && subject.holds(mention.number())) {
                mentions.remove(mention);
                int many = mention.printed().value().intValue();
                int from = Math.min(
                        mention.number().start(), tokens.get(change.from()).start());
                int end = Math.max(subject.end(), tokens.get(change.to() - 1).end());
                var name = named(mention, change.subjectTo());
                return new Claim(
                        Claim.Kind.SOME_OF,
                        new Span(from, end),
                        name,
                        change.direction(),
                        many,
                        whole.value().intValue(),
                        except);
            }
        }
        return SomeOf.alone(tokens, mentions, change);
    }

    /** The things of which so many are named, after {@code three of the four}. */
    private @Nullable Span named(Mention mention, int to) {
        int from = 0;
        while (from < to && tokens.get(from).start() < mention.number().end()) {
            from++;
        }
        while (from < to
                && (tokens.is(from, "out", "of", "in")
                        || tokens.isNumber(from)
                        || Quantifiers.afterArticles(tokens, from) > from
                        || Quantifiers.isSmall(tokens, from))) {
            from++;
        }
        return from < to ? tokens.span(from, to) : null;
    }

    /** An item says of itself what its lead says of all items, where it has no word of its own. */
    private void item(Lead lead) {
        var direction = lead.direction();
        if (direction == null || !claims.isEmpty() || tokens.size() == 0) {
            return;
        }
        int to = 0;
        while (to < tokens.size() && !isAtMention(to) && !tokens.is(to, ".", ";", ",", ":", "(", "–") | isInName(to)) {
            to++;
        }
        while (to > 0 && tokens.is(to - 1, "and", "-", "–", ":")) {
            to--;
        }
        boolean isSaid = mentions.stream().anyMatch(mention -> mention.direction() != Direction.UNSAID);
        if (to > 0 && (lead.isSignificant() || !isSaid)) {
            var name = tokens.span(0, to);
            add(claim(lead.isSignificant() ? Claim.Kind.SIGNIFICANT : Claim.Kind.DIRECTION, name, name, direction));
        }
    }

    /** A dash within the name of a thing: {@code Burglary – Residential}. */
    private boolean isInName(int at) {
        return tokens.is(at, "–") && tokens.isWord(at + 1) && at < 3;
    }

    private boolean isAtMention(int at) {
        var span = tokens.span(at, at + 1);
        return mentions.stream().anyMatch(mention -> mention.quote().meets(span));
    }

    private Claim claim(Claim.Kind kind, Span quote, @Nullable Span subject, Direction direction) {
        return new Claim(kind, quote, subject, direction, null, null, except);
    }

    private void add(Claim claim) {
        boolean isTaken = claims.stream().anyMatch(other -> other.quote().meets(claim.quote()))
                || claim.kind() != Claim.Kind.SIGNIFICANT
                        && mentions.stream().anyMatch(mention -> mention.quote().meets(claim.quote()));
        if (!isTaken) {
            claims.add(claim);
        }
    }
}
