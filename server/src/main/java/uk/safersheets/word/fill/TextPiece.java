package uk.safersheets.word.fill;

import org.jspecify.annotations.Nullable;

/** One text element of a run, or what stands for a character of its own there, such as a tab. */
final class TextPiece {
    /** The run it stands in; null where it stands in none, as it never should. */
    final @Nullable Run run;

    final Paragraph paragraph;
    /** Where it begins in the words of its paragraph. */
    final int at;

    final int start;
    final int end;
    final String text;
    /** Whether it is text that can be written anew. */
    final boolean isText;

    TextPiece(Paragraph paragraph, @Nullable Run run, int start, int end, String text, boolean isText) {
        this.paragraph = paragraph;
        this.at = paragraph.words.length();
        this.run = run;
        this.start = start;
        this.end = end;
        this.text = text;
        this.isText = isText;
    }
}
