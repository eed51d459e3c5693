package uk.safersheets.word.fill;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A content control, by the pieces it begins and ends with. */
final class Control {
    private static final String GOES_ON = "…";
    private static final Map<String, String> NO_TEXT = Map.of(
            "checkbox", "check box",
            "picture", "picture",
            "dropDownList", "list of choices",
            "comboBox", "list of choices",
            "docPartObj", "part that Word makes",
            "docPartList", "part that Word makes",
            "repeatingSection", "section that repeats",
            "group", "group");

    final int start;
    /** Whether it stands within a paragraph, and not around some. */
    final boolean isInline;

    final boolean isRepeated;
    final boolean takesComments;
    /** Comments that begin directly before it, or in it. */
    final List<String> comments = new ArrayList<>();

    final List<TextPiece> texts = new ArrayList<>();
    /** The paragraphs in it that hold a text. */
    final Set<Object> paragraphs = new LinkedHashSet<>();

    int end = -1;
    String title = "";
    String tag = "";
    String place = "";
    /** What it is, where it is no text: {@code checkbox}; empty where it is. */
    String kind = "";

    boolean isBound;
    boolean isPlain;
    boolean holdsOthers;

    @Nullable
    Run format;

    @Nullable
    Run firstRun;

    int promptStart = -1;
    int promptEnd = -1;
    int contentStart = -1;
    int contentEnd = -1;
    int paragraphStart = -1;
    int paragraphEnd = -1;

    Control(int start, boolean isInline, boolean isRepeated, boolean takesComments) {
        this.start = start;
        this.isInline = isInline;
        this.isRepeated = isRepeated;
        this.takesComments = takesComments;
    }

    /** Takes note of one of its settings. */
    void property(String name, int at, String value) {
        switch (name) {
            case "alias" -> title = value;
            case "tag" -> tag = value;
            case "dataBinding" -> isBound = true;
            case "text" -> isPlain = true;
            case "showingPlcHdr" -> promptStart = at;
            default -> kind = NO_TEXT.getOrDefault(name, kind);
        }
    }

    /** What it is to hold; empty where neither its tag nor its title names a figure. */
    String reference() {
        if (title.endsWith(GOES_ON) && tag.startsWith(GOES_ON)) {
            return title.substring(0, title.length() - 1) + tag.substring(1);
        }
        return Reference.isOne(tag) ? tag.strip() : Reference.isOne(title) ? title.strip() : "";
    }

    /** What the paragraph that it begins in says around it. */
    Around around() {
        if (texts.isEmpty()) {
            return Around.NOTHING;
        }
        var first = texts.get(0);
        int to = first.at;
        for (var piece : texts) {
            to = piece.paragraph == first.paragraph ? piece.at + piece.text.length() : to;
        }
        return Around.of(first.paragraph, first.at, to);
    }

    /** Why nothing can be written in it; null where something can. */
    @Nullable
    String obstacle() {
        if (isBound) {
            return "The content control shows a property of the document, which Word would write over the figure."
                    + " Remove the link, or use a control of its own.";
        }
        if (!kind.isEmpty()) {
            return "The content control is a " + kind + ". Use one for text.";
        }
        if (holdsOthers) {
            return "The content control holds others. Let it hold the figure alone.";
        }
        if (paragraphs.size() > 1) {
            return "The content control holds more than one paragraph. Let it hold the figure alone.";
        }
        return null;
    }
}
