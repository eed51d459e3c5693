package uk.safersheets.excel.opc;

import org.jspecify.annotations.Nullable;

/** A text that comes in pieces, of which there is nearly always one; that one is not copied. */
public final class PiecedText {
    private String first = "";
    private @Nullable StringBuilder whole;

    public void add(String piece) {
        if (whole != null) {
            whole.append(piece);
        } else if (first.isEmpty()) {
            first = piece;
        } else if (!piece.isEmpty()) {
            whole = new StringBuilder(first).append(piece);
        }
    }

    public int length() {
        return whole == null ? first.length() : whole.length();
    }

    @Override
    public String toString() {
        return whole == null ? first : whole.toString();
    }
}
