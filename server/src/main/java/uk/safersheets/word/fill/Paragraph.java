package uk.safersheets.word.fill;

import java.util.ArrayList;
import java.util.List;

/** The texts of one paragraph, without those of text boxes in it. */
final class Paragraph {
    /** What stands in no paragraph, or in a text box before its own begin. */
    static final Paragraph NONE = new Paragraph("", false, false);

    final List<TextPiece> texts = new ArrayList<>();
    /** All of them together. */
    final StringBuilder words = new StringBuilder();

    final String place;
    /** Whether it says again, for older programs, what stands beside it. */
    final boolean isRepeated;
    /** Whether Word takes comments there. */
    final boolean takesComments;

    Paragraph(String place, boolean isRepeated, boolean takesComments) {
        this.place = place;
        this.isRepeated = isRepeated;
        this.takesComments = takesComments;
    }

    void add(TextPiece piece) {
        texts.add(piece);
        words.append(piece.text);
    }
}
