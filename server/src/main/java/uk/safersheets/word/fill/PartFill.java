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
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.excel.opc.StartTag;
import uk.safersheets.word.fill.OwnText.Braces;

/** One part that holds text: the places in it that name a figure, and the figures written there. */
final class PartFill {
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

    /** Every place that names a figure; what is said again for older programs is not told again. */
    List<Placeholder> placeholders() {
        var all = new ArrayList<Placed>();
        scan.allControls.stream()
                .filter(control -> !control.isRepeated && !control.reference().isEmpty())
                .forEach(control -> all.add(new Placed(
                        control.start,
                        new Placeholder(
                                control.reference(), control.place, control.around(), false, control.obstacle()))));
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
        var own = own(paragraph);
        var braces = own.braces();
        braces.forEach(one -> all.add(new Placed(
                own.begin(one).start,
                new Placeholder(
                        one.reference(),
                        paragraph.place,
                        own.around(one),
                        !Reference.isKept(one.reference()),
                        obstacle(own, one)))));
        if (own.begun() > braces.size()) {
            all.add(new Placed(
                    own.lastBegun().start,
                    new Placeholder(
                            "{{",
                            paragraph.place,
                            Around.NOTHING,
                            false,
                            "There are braces here that are not closed, or with nothing between them."
                                    + " Write the figure's name between {{ and }}.")));
        }
        return all;
    }

    private OwnText own(Paragraph paragraph) {
        return OwnText.of(paragraph, inControls);
    }

    private @Nullable String obstacle(OwnText own, Braces braces) {
        int at = 0;
        for (var piece : own.pieces()) {
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
        var own = own(paragraph);
        var edits = new HashMap<TextPiece, TextEdit>();
        own.pieces().forEach(piece -> edits.put(piece, new TextEdit(piece)));
        var all = own.braces();
        for (int place = all.size() - 1; place >= 0; place--) {
            var one = all.get(place);
            var figure = figures.get(one.reference());
            if (figure != null && obstacle(own, one) == null) {
                replace(own, edits, one, figure, comments);
            }
        }
        edits.values().stream().filter(TextEdit::isChanged).forEach(this::write);
    }

    private void replace(
            OwnText own, Map<TextPiece, TextEdit> edits, Braces braces, Figure figure, SourceComments comments) {
        int at = 0;
        boolean isFirst = true;
        for (var piece : own.pieces()) {
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
        String id =
                piece.paragraph.takesComments && !piece.paragraph.isRepeated ? comments.about(figure, List.of()) : "";
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
