package uk.safersheets.word.fill;

/** One text element on its way to being written anew, from its end to its beginning. */
final class TextEdit {
    private final TextPiece piece;
    private int kept;
    private String behind = "";

    TextEdit(TextPiece piece) {
        this.piece = piece;
        this.kept = piece.text.length();
    }

    TextPiece piece() {
        return piece;
    }

    /** Puts something in the place of a stretch of it, which lies before every stretch that was replaced so far. */
    void replace(int from, int to, String with) {
        behind = with + PartText.encoded(piece.text.substring(Math.min(to, kept), kept)) + behind;
        kept = from;
    }

    boolean isChanged() {
        return kept < piece.text.length() || !behind.isEmpty();
    }

    /** What it holds now, as a part writes it. */
    String content() {
        return PartText.encoded(piece.text.substring(0, kept)) + behind;
    }
}
