package uk.safersheets.app.reports;

import uk.safersheets.prose.Direction;
import uk.safersheets.prose.Part;
import uk.safersheets.prose.ReadProse;
import uk.safersheets.prose.Span;
import uk.safersheets.word.fill.Placeholder;

/** What the words around a place say of which way its figure went, beside what its sign says. */
final class SaidDirection {
    private SaidDirection() {}

    /** What does not fit, with its place: {@code fell by -1.8%}, or {@code rose by} what fell; empty for nothing. */
    static String note(Placeholder place, FoundFigure figure) {
        if (!figure.isNegative() && !figure.isUnsigned()) {
            return "";
        }
        var around = place.around();
        int from = around.before().length();
        var said = said(
                around.before() + figure.size() + around.after(),
                new Span(from, from + figure.size().length()));
        String sentence = place.place() + ": the sentence says that it " + (said == Direction.UP ? "rose" : "fell")
                + ", and the figure is " + figure.onSheet();
        boolean isFalse = said == (figure.isNegative() ? Direction.UP : Direction.DOWN);
        if (isFalse) {
            return sentence + (figure.isNegative() ? "." : ", which is no fall.");
        }
        if (figure.isUnsigned()) {
            return figure.isNegative() && said == Direction.UNSAID
                    ? place.place() + ": the figure is " + figure.onSheet()
                            + ", written without its sign, and the sentence does not say that it fell."
                    : "";
        }
        return said == Direction.DOWN
                ? sentence + ". Write {{" + place.reference() + "; no sign}} to have " + figure.size() + " there."
                : "";
    }

    private static Direction said(String text, Span figure) {
        return ReadProse.of(text).paragraphs().stream()
                .flatMap(sentences -> sentences.stream())
                .flatMap(sentence -> sentence.mentions().stream())
                .filter(mention -> mention.number().meets(figure) && mention.part() != Part.LEVEL)
                .map(mention -> mention.direction())
                .findFirst()
                .orElse(Direction.UNSAID);
    }
}
