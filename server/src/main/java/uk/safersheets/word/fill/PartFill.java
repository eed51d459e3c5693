package uk.safersheets.word.fill;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.excel.opc.StartTag;

/** One part that holds text: the places in it that name a figure, and the figures written there. */
final class PartFill {
    private static final Pattern BRACES = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final String BEGUN = "{{";

    private final List<String> pieces;
    private final List<String> written;
    private final PartScan scan;
    private final Markup markup;
    private final Set<TextPiece> inControls = new HashSet<>();
    private final Set<TextPiece> inPlainControls = new HashSet<>();

    /** @param what the part is in words; empty for the text itself */
    PartFill(List<String> pieces, String what) {
        this.pieces = pieces;
        this.written = new ArrayList<>(pieces);
        String prefix = prefix(pieces);
        this.scan = PartScan.of(pieces, prefix, what);
        this.markup = new Markup(prefix);
        scan.allControls.forEach(control -> {
            if (!control.reference().isEmpty()) {
                inControls.addAll(control.texts);
            } else if (control.isPlain) {
                inPlainControls.addAll(control.texts);
            }
        });
    }

    private static String prefix(List<String> pieces) {
        String root = pieces.stream()
                .filter(piece -> piece.startsWith("<") && !piece.startsWith("<?") && !piece.startsWith("<!"))
                .findFirst()
                .orElse("<w:document>");
        int colon = root.replaceFirst("[\\s/>].*", "").indexOf(':');
        return colon < 0 ? "" : root.substring(1, colon + 1);
    }

    /** One place in braces. */
    private record Braces(Paragraph paragraph, String reference, int from, int to) {}

    /** Every place that names a figure; what is said again for older programs is not told again. */
    List<Placeholder> placeholders() {
        var all = new ArrayList<Placed>();
        scan.allControls.stream()
                .filter(control -> !control.isRepeated && !control.reference().isEmpty())
                .forEach(control -> all.add(new Placed(
                        control.start,
                        new Placeholder(control.reference(), control.place, false, control.obstacle()))));
        scan.allParagraphs.stream()
                .filter(paragraph -> !paragraph.isRepeated)
                .forEach(paragraph -> all.addAll(placed(paragraph)));
        return all.stream()
                .sorted(Comparator.comparingInt(Placed::at))
                .map(Placed::placeholder)
                .toList();
    }

    /** @param at the piece that it begins in */
    private record Placed(int at, Placeholder placeholder) {}

    private List<Placed> placed(Paragraph paragraph) {
        var all = new ArrayList<Placed>();
        var braces = braces(paragraph);
        braces.forEach(one -> all.add(new Placed(
                pieceAt(paragraph, one.from()),
                new Placeholder(one.reference(), paragraph.place, !Reference.isKept(one.reference()), obstacle(one)))));
        if (count(text(paragraph)) > braces.size()) {
            all.add(new Placed(
                    pieceAt(paragraph, text(paragraph).lastIndexOf(BEGUN)),
                    new Placeholder(
                            BEGUN,
                            paragraph.place,
                            false,
                            "There are braces here that are not closed, or with nothing between them."
                                    + " Write the figure's name between {{ and }}.")));
        }
        return all;
    }

    private int pieceAt(Paragraph paragraph, int character) {
        int at = 0;
        for (var piece : own(paragraph)) {
            WorkBudget.step();
            at += piece.text.length();
            if (character < at) {
                return piece.start;
            }
        }
        return 0;
    }

    private static int count(String text) {
        int count = 0;
        for (int at = text.indexOf(BEGUN); at >= 0; at = text.indexOf(BEGUN, at + 2)) {
            count++;
        }
        return count;
    }

    private List<TextPiece> own(Paragraph paragraph) {
        return paragraph.texts.stream()
                .filter(piece -> !inControls.contains(piece))
                .toList();
    }

    private String text(Paragraph paragraph) {
        var text = new StringBuilder();
        own(paragraph).forEach(piece -> text.append(piece.text));
        return text.toString();
    }

    private List<Braces> braces(Paragraph paragraph) {
        return BRACES.matcher(text(paragraph))
                .results()
                .filter(found -> !found.group(1).isBlank())
                .map(found -> new Braces(paragraph, found.group(1).strip(), found.start(), found.end()))
                .toList();
    }

    private @Nullable String obstacle(Braces braces) {
        int at = 0;
        for (var piece : own(braces.paragraph())) {
            WorkBudget.step();
            boolean isInside = at < braces.to() && at + piece.text.length() > braces.from();
            if (isInside && !piece.isText) {
                return "The braces go over a tab or a line break. Write them in one line.";
            }
            if (isInside && inPlainControls.contains(piece)) {
                return "The braces stand in a content control for plain text. Make the figure's name its tag instead.";
            }
            if (isInside && piece.run == null) {
                return "The braces stand where no text belongs.";
            }
            at += piece.text.length();
        }
        return null;
    }

    /**
     * Writes the figures of these references, and leaves other places as they are.
     *
     * @param comments takes their sources
     */
    void fill(Map<String, Figure> figures, SourceComments comments) {
        for (var control : scan.allControls) {
            var figure = figures.get(control.reference());
            if (figure != null && control.obstacle() == null) {
                new ControlFill(pieces, written, markup, control).fill(figure, comments);
            }
        }
        for (var paragraph : scan.allParagraphs) {
            fill(paragraph, figures, comments);
        }
    }

    private void fill(Paragraph paragraph, Map<String, Figure> figures, SourceComments comments) {
        var pieces = own(paragraph);
        var edits = new HashMap<TextPiece, TextEdit>();
        pieces.forEach(piece -> edits.put(piece, new TextEdit(piece)));
        var all = braces(paragraph);
        for (int place = all.size() - 1; place >= 0; place--) {
            var one = all.get(place);
            var figure = figures.get(one.reference());
            if (figure != null && obstacle(one) == null) {
                replace(pieces, edits, one, figure, comments);
            }
        }
        edits.values().stream().filter(TextEdit::isChanged).forEach(this::write);
    }

    private void replace(
            List<TextPiece> pieces,
            Map<TextPiece, TextEdit> edits,
            Braces braces,
            Figure figure,
            SourceComments comments) {
        int at = 0;
        boolean isFirst = true;
        for (var piece : pieces) {
            WorkBudget.step();
            int from = Math.max(0, braces.from() - at);
            int to = Math.min(piece.text.length(), braces.to() - at);
            if (from < piece.text.length() && to > 0) {
                String between = isFirst ? around(piece, braces, figure, comments) : "";
                Objects.requireNonNull(edits.get(piece), "edit").replace(from, to, between);
                isFirst = false;
            }
            at += piece.text.length();
        }
    }

    /** Ends the run, writes the figure, and begins the run again. */
    private String around(TextPiece piece, Braces braces, Figure figure, SourceComments comments) {
        var run = Objects.requireNonNull(piece.run, "run");
        String format = run.hasFormat() ? String.join("", pieces.subList(run.formatStart, run.formatEnd + 1)) : "";
        String figureXml = Reference.isKept(braces.reference())
                ? markup.control(braces.reference(), format, figure.shown())
                : markup.run(format, figure.shown());
        String id = braces.paragraph().takesComments && !braces.paragraph().isRepeated
                ? comments.about(figure, List.of())
                : "";
        String commented = id.isEmpty() ? figureXml : markup.commentStart(id) + figureXml + markup.commentEnd(id);
        return markup.close("t")
                + markup.close("r")
                + commented
                + pieces.get(run.start)
                + format
                + markup.text("").replace(markup.close("t"), "");
    }

    private void write(TextEdit edit) {
        var piece = edit.piece();
        String tag = StartTag.with(StartTag.opened(pieces.get(piece.start)), "xml:space", "preserve");
        boolean isWhole = piece.start == piece.end;
        for (int at = piece.start + 1; at < piece.end; at++) {
            written.set(at, "");
        }
        written.set(piece.start, tag + edit.content() + (isWhole ? markup.close("t") : ""));
    }

    boolean isChanged() {
        return !written.equals(pieces);
    }

    byte[] bytes() {
        return String.join("", written).getBytes(StandardCharsets.ISO_8859_1);
    }
}
