package uk.safersheets.word.fill;

import java.util.List;
import uk.safersheets.excel.opc.StartTag;

/** Writes a figure into a content control that is there. */
final class ControlFill {
    private final List<String> pieces;
    private final List<String> written;
    private final Markup markup;
    private final Control control;

    ControlFill(List<String> pieces, List<String> written, Markup markup, Control control) {
        this.pieces = pieces;
        this.written = written;
        this.markup = markup;
        this.control = control;
    }

    void fill(Figure figure, SourceComments comments) {
        boolean takesComment = control.takesComments && !control.isRepeated;
        String id = takesComment ? comments.about(figure, control.comments) : "";
        if (control.texts.isEmpty()) {
            insert(figure.shown(), control.isInline ? "" : id);
        } else {
            rewrite(figure.shown());
        }
        leavePrompt();
        if (!id.isEmpty()) {
            comment(id);
        }
    }

    private void rewrite(String shown) {
        for (var piece : control.texts) {
            String words = piece == control.texts.get(0) ? shown : "";
            for (int at = piece.start + 1; at < piece.end; at++) {
                written.set(at, "");
            }
            String tag = StartTag.with(StartTag.opened(pieces.get(piece.start)), "xml:space", "preserve");
            boolean isWhole = piece.start == piece.end;
            written.set(piece.start, tag + PartText.encoded(words) + (isWhole ? markup.close("t") : ""));
        }
    }

    /**
     * There is no text yet: into its run, or else into a new one.
     *
     * @param id of the comment to be put round a new one; empty for none
     */
    private void insert(String shown, String id) {
        var run = control.firstRun;
        if (run != null && run.end > run.start) {
            before(run.end, markup.text(shown));
            return;
        }
        String alone = markup.run(format(), shown);
        String inside = id.isEmpty() ? alone : markup.commentStart(id) + alone + markup.commentEnd(id);
        if (control.paragraphStart >= 0) {
            into(control.paragraphStart, control.paragraphEnd, "p", inside);
        } else if (control.contentStart >= 0) {
            into(
                    control.contentStart,
                    control.contentEnd,
                    "sdtContent",
                    control.isInline ? inside : markup.open("p") + inside + markup.close("p"));
        }
    }

    private void into(int start, int end, String name, String inside) {
        if (start == end) {
            written.set(start, StartTag.opened(pieces.get(start)) + inside + markup.close(name));
        } else {
            before(end, inside);
        }
    }

    private void before(int at, String words) {
        written.set(at, words + written.get(at));
    }

    private String format() {
        var format = control.format;
        return format != null && format.hasFormat()
                ? String.join("", pieces.subList(format.start, format.formatEnd + 1))
                : "";
    }

    /** What shows a prompt in grey until somebody types shows a figure now, in its own format. */
    private void leavePrompt() {
        if (control.promptStart < 0) {
            return;
        }
        for (int at = control.promptStart; at <= control.promptEnd; at++) {
            written.set(at, "");
        }
        var run = control.texts.isEmpty() ? control.firstRun : control.texts.get(0).run;
        if (run != null && run.hasFormat()) {
            for (int at = run.formatStart; at <= run.formatEnd; at++) {
                written.set(at, "");
            }
            written.set(run.formatEnd, format());
        }
    }

    /** In a paragraph around the control, which may take nothing but text; elsewhere around its first run. */
    private void comment(String id) {
        var run = control.firstRun;
        if (control.isInline) {
            before(control.start, markup.commentStart(id));
            written.set(control.end, written.get(control.end) + markup.commentEnd(id));
        } else if (run != null) {
            before(run.start, markup.commentStart(id));
            written.set(run.end, written.get(run.end) + markup.commentEnd(id));
        }
    }
}
