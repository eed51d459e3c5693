package uk.safersheets.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.prose.meaning.DirectionWords;
import uk.safersheets.prose.meaning.Meanings;
import uk.safersheets.prose.number.Figures;
import uk.safersheets.prose.passage.Passage;
import uk.safersheets.prose.passage.Passages;
import uk.safersheets.prose.token.Tokens;

/** Reads a report's text into sentences with their figures and claims. */
public final class ReadProse {
    private final String text;
    private final List<Span> passedOver = new ArrayList<>();

    private @Nullable Span readLead;
    private @Nullable Direction saidByLead;

    private ReadProse(String text) {
        this.text = text;
    }

    /**
     * Reads plain text or Markdown: paragraphs end with a blank line, items begin with a dash, a star or a number, a line
     * with tabs or bars is a row of a table.
     */
    public static Prose of(String text) {
        var read = new ReadProse(text);
        var paragraphs = new ArrayList<List<Sentence>>();
        for (var passages : Passages.of(text)) {
            paragraphs.add(passages.stream().map(read::sentence).toList());
        }
        return new Prose(text, paragraphs, read.passedOver);
    }

    private Sentence sentence(Passage passage) {
        passedOver.addAll(passage.marks());
        if (passage.kind() == Sentence.Kind.ROW) {
            return new Sentence(
                    passage.span(), passage.kind(), List.of(), List.of(), passage.lead(), passage.heading());
        }
        var tokens = Tokens.of(text, passage.span());
        var figures = Figures.of(tokens);
        passedOver.addAll(figures.passedOver());
        var meant = Meanings.of(tokens, figures.all(), direction(passage.lead()));
        return new Sentence(
                passage.span(), passage.kind(), meant.mentions(), List.of(), passage.lead(), passage.heading());
    }

    /** Which way the items of a list went, where the words that lead it in say one way only. */
    private @Nullable Direction direction(@Nullable Span lead) {
        if (lead == null || lead.equals(readLead)) {
            return lead == null ? null : saidByLead;
        }
        readLead = lead;
        saidByLead = directionOf(lead);
        return saidByLead;
    }

    private @Nullable Direction directionOf(Span lead) {
        var tokens = Tokens.of(text, lead);
        Direction said = null;
        for (int at = 0; at < tokens.size(); at++) {
            var direction = DirectionWords.at(tokens, at);
            boolean isOther = said != null && direction != null && said != direction;
            said = isOther ? Direction.UNSAID : said == null ? direction : said;
        }
        return said;
    }
}
