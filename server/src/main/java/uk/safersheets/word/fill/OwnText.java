package uk.safersheets.word.fill;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.safersheets.budget.WorkBudget;

/** The text of a paragraph that is in no content control of a figure, with the names in braces in it. */
record OwnText(Paragraph paragraph, List<TextPiece> pieces, String text) {
    private static final Pattern BRACES = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final String BEGUN = "{{";

    /** One place in braces, by its first character and what follows its last. */
    record Braces(String reference, int from, int to) {}

    static OwnText of(Paragraph paragraph, Set<TextPiece> inControls) {
        var pieces = paragraph.texts.stream()
                .filter(piece -> !inControls.contains(piece))
                .toList();
        return new OwnText(
                paragraph, pieces, pieces.stream().map(piece -> piece.text).collect(Collectors.joining()));
    }

    List<Braces> braces() {
        return BRACES.matcher(text)
                .results()
                .filter(found -> !found.group(1).isBlank())
                .map(found -> new Braces(found.group(1).strip(), found.start(), found.end()))
                .toList();
    }

    /** How often braces begin. */
    int begun() {
        int count = 0;
        for (int at = text.indexOf(BEGUN); at >= 0; at = text.indexOf(BEGUN, at + 2)) {
            count++;
        }
        return count;
    }

    /** The piece that the last braces begin in. */
    TextPiece lastBegun() {
        return piece(text.lastIndexOf(BEGUN)).piece();
    }

    /** The piece that braces begin in. */
    TextPiece begin(Braces braces) {
        return piece(braces.from()).piece();
    }

    /** What the paragraph says around braces. */
    Around around(Braces braces) {
        return Around.of(paragraph, inParagraph(braces.from()), inParagraph(braces.to() - 1) + 1);
    }

    private int inParagraph(int character) {
        var at = piece(character);
        return at.piece().at + character - at.from();
    }

    /** @param from the first of its characters in the text */
    private record Found(TextPiece piece, int from) {}

    private Found piece(int character) {
        int from = 0;
        for (var piece : pieces) {
            WorkBudget.step();
            if (character < from + piece.text.length()) {
                return new Found(piece, from);
            }
            from += piece.text.length();
        }
        throw new IllegalArgumentException("character " + character + " of " + text.length());
    }
}
