package uk.safersheets.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.safersheets.prose.claim.Claims;
import uk.safersheets.prose.claim.Lead;
import uk.safersheets.prose.meaning.Meanings;
import uk.safersheets.prose.number.Figures;
import uk.safersheets.prose.passage.Passage;
import uk.safersheets.prose.passage.Passages;
import uk.safersheets.prose.token.Tokens;

/** Reads a report's text into sentences with their figures and claims. */
public final class ReadProse {
    private final String text;
    private final List<Span> passedOver = new ArrayList<>();

    private final Map<Span, Lead> leads = new HashMap<>();

    private ReadProse(String text) {
        this.text = text;
    }

    /**
     * Reads plain text or Markdown: paragraphs end with a blank line, items begin with a dash, a star or a number, a line
     * with tabs or bars is a row of a table.
     */
    public static Prose of(String text) {
        var read = new ReadProse(text);
        var passages = Passages.of(text);
        var lists = lists(passages);
        var paragraphs = new ArrayList<List<Sentence>>();
        for (var paragraph : passages) {
            paragraphs.add(paragraph.stream()
                    .map(passage -> read.sentence(passage, lists.get(passage.span())))
                    .toList());
        }
        return new Prose(text, paragraphs, read.passedOver);
    }

    /** From the first to the last item that each sentence leads in. */
    private static Map<Span, Span> lists(List<List<Passage>> paragraphs) {
        var lists = new HashMap<Span, Span>();
        for (var paragraph : paragraphs) {
            for (var passage : paragraph) {
                var lead = passage.lead();
                if (lead != null) {
                    lists.merge(lead, passage.span(), (first, last) -> new Span(first.start(), last.end()));
                }
            }
        }
        return lists;
    }

    private Sentence sentence(Passage passage, @Nullable Span list) {
        passedOver.addAll(passage.marks());
        if (passage.kind() == Sentence.Kind.ROW) {
            return new Sentence(
                    passage.span(), passage.kind(), List.of(), List.of(), passage.lead(), passage.heading());
        }
        var tokens = Tokens.of(text, passage.span());
        var figures = Figures.of(tokens);
        passedOver.addAll(figures.passedOver());
        var lead = lead(passage.lead());
        boolean isWanted = lead.isAim() || lead(passage.heading()).isAim() && lead.direction() == null;
        boolean isPlan = isWanted && passage.kind() == Sentence.Kind.ITEM;
        var meant = Meanings.of(tokens, figures.all(), lead.direction(), isPlan);
        var found = Claims.of(tokens, meant, passage.kind(), lead, isPlan, list);
        return new Sentence(
                passage.span(), passage.kind(), found.mentions(), found.claims(), passage.lead(), passage.heading());
    }

    private Lead lead(@Nullable Span words) {
        return words == null ? Lead.NONE : leads.computeIfAbsent(words, span -> Lead.of(Tokens.of(text, span)));
    }
}
