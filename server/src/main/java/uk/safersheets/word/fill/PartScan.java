package uk.safersheets.word.fill;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import uk.safersheets.excel.opc.StartTag;

/** Finds the paragraphs, texts and content controls of a part among its pieces. */
final class PartScan {
    /** What stands between a comment's beginning and a control without parting them. */
    private static final List<String> BETWEEN =
            List.of("commentRangeStart", "bookmarkStart", "bookmarkEnd", "proofErr");

    private final List<String> pieces;
    private final String prefix;
    private final boolean takesComments;
    private final Places places;
    private final Deque<String> open = new ArrayDeque<>();
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>(List.of(Paragraph.NONE));
    private final Deque<Run> runs = new ArrayDeque<>();
    private final Deque<Control> controls = new ArrayDeque<>();
    private final List<String> begun = new ArrayList<>();

    final List<Paragraph> allParagraphs = new ArrayList<>();
    final List<Control> allControls = new ArrayList<>();

    private int repeated;
    private int deleted;
    private int textStart = -1;
    private StringBuilder text = new StringBuilder();

    private PartScan(List<String> pieces, String prefix, String part) {
        this.pieces = pieces;
        this.prefix = prefix;
        this.takesComments = part.isEmpty();
        this.places = new Places(part);
    }

    /** @param part what it is in words; empty for the text itself */
    static PartScan of(List<String> pieces, String prefix, String part) {
        var scan = new PartScan(pieces, prefix, part);
        for (int at = 0; at < pieces.size(); at++) {
            scan.piece(at, pieces.get(at));
        }
        return scan;
    }

    private void piece(int at, String piece) {
        if (!piece.startsWith("<") || piece.startsWith("<![CDATA[")) {
            if (textStart >= 0) {
                text.append(content(piece));
            }
        } else if (piece.startsWith("</")) {
            String name = name(piece, 2);
            open.poll();
            end(at, name);
        } else if (!piece.startsWith("<!") && !piece.startsWith("<?")) {
            String name = name(piece, 1);
            boolean isWhole = piece.endsWith("/>");
            start(at, name, piece);
            if (isWhole) {
                end(at, name);
            } else {
                open.push(name);
            }
        }
    }

    private static String content(String piece) {
        return piece.startsWith("<![CDATA[")
                ? PartText.decoded(piece.substring(9, piece.length() - 3).replace("&", "&amp;"))
                : PartText.decoded(piece);
    }

    /** Without the prefix of Word's own elements; others keep theirs, but for those that say a thing twice. */
    private String name(String tag, int from) {
        int to = from;
        while (to < tag.length() && " \t\r\n/>".indexOf(tag.charAt(to)) < 0) {
            to++;
        }
        String whole = tag.substring(from, to);
        if (whole.startsWith(prefix) && whole.indexOf(':', prefix.length()) < 0) {
            return whole.substring(prefix.length());
        }
        return whole.endsWith(":Fallback") ? "Fallback" : whole.endsWith(":checkbox") ? "checkbox" : whole;
    }

    private boolean isIn(String parent) {
        return parent.equals(open.peek());
    }

    private void start(int at, String name, String tag) {
        places.start(name);
        if (!BETWEEN.contains(name) && !name.equals("sdt")) {
            begun.clear();
        }
        switch (name) {
            case "p" -> paragraph(at);
            case "txbxContent" -> paragraphs.push(Paragraph.NONE);
            case "r" -> run(at);
            case "t" -> {
                if (isIn("r") && deleted == 0) {
                    textStart = at;
                    text = new StringBuilder();
                }
            }
            case "tab", "br", "cr" -> add(at, at, name.equals("tab") ? "\t" : "\n", false);
            case "noBreakHyphen" -> add(at, at, "-", false);
            case "del", "moveFrom" -> deleted++;
            case "Fallback" -> repeated++;
            case "commentRangeStart" -> comment(value(tag, "id"));
            case "rPr" -> format(at);
            default -> control(at, name, tag);
        }
    }

    private void paragraph(int at) {
        var paragraph = new Paragraph(places.here(), repeated > 0, takesComments && !places.isInBox());
        allParagraphs.add(paragraph);
        paragraphs.push(paragraph);
        if (!controls.isEmpty() && controls.getFirst().paragraphStart < 0) {
            controls.getFirst().paragraphStart = at;
        }
    }

    private void run(int at) {
        var run = new Run(at);
        runs.push(run);
        if (!controls.isEmpty() && controls.getFirst().firstRun == null) {
            controls.getFirst().firstRun = run;
        }
    }

    private void comment(String id) {
        begun.add(id);
        controls.forEach(control -> control.comments.add(id));
    }

    private void format(int at) {
        if (isIn("r")) {
            runs.getFirst().formatStart = at;
        } else if (isIn("sdtPr") && !controls.isEmpty()) {
            controls.getFirst().format = new Run(at);
        }
    }

    private void control(int at, String name, String tag) {
        if (name.equals("sdt")) {
            boolean isInline = paragraphs.getFirst() != Paragraph.NONE;
            var control = new Control(at, isInline, repeated > 0, takesComments && !places.isInBox());
            control.comments.addAll(begun);
            control.place = places.here();
            controls.push(control);
            allControls.add(control);
        } else if (!controls.isEmpty() && name.equals("sdtContent")) {
            controls.getFirst().contentStart = at;
        } else if (!controls.isEmpty() && isIn("sdtPr")) {
            controls.getFirst().property(name, at, value(tag, "val"));
        }
    }

    private String value(String tag, String name) {
        String value = StartTag.attribute(tag, prefix + name);
        return value == null ? "" : PartText.decoded(value);
    }

    private void end(int at, String name) {
        places.end(name);
        switch (name) {
            case "p" -> {
                if (!controls.isEmpty() && controls.getFirst().paragraphEnd < 0) {
                    controls.getFirst().paragraphEnd = at;
                }
                paragraphs.poll();
            }
            case "txbxContent" -> paragraphs.poll();
            case "r" -> Objects.requireNonNull(runs.poll(), "run").end = at;
            case "t" -> {
                if (textStart >= 0) {
                    add(textStart, at, text.toString(), true);
                    textStart = -1;
                }
            }
            case "del", "moveFrom" -> deleted--;
            case "Fallback" -> repeated--;
            case "rPr" -> endFormat(at);
            default -> endControl(at, name);
        }
    }

    private void endFormat(int at) {
        if (isIn("r")) {
            runs.getFirst().formatEnd = at;
        } else if (isIn("sdtPr") && !controls.isEmpty() && controls.getFirst().format != null) {
            controls.getFirst().format.formatEnd = at;
        }
    }

    private void endControl(int at, String name) {
        var control = controls.peek();
        if (control == null) {
            return;
        }
        if (name.equals("showingPlcHdr")) {
            control.promptEnd = at;
        } else if (name.equals("sdtContent")) {
            control.contentEnd = at;
        } else if (name.equals("sdt")) {
            control.end = at;
            controls.poll();
            controls.forEach(outer -> outer.holdsOthers |= !control.reference().isEmpty());
        }
    }

    private void add(int start, int end, String words, boolean isText) {
        var paragraph = paragraphs.getFirst();
        if (deleted > 0 || paragraph == Paragraph.NONE || !isText && !isIn("r")) {
            return;
        }
        var piece = new TextPiece(paragraph, runs.peek(), start, end, words, isText);
        paragraph.add(piece);
        if (isText) {
            controls.forEach(control -> {
                control.texts.add(piece);
                if (!words.isBlank()) {
                    control.paragraphs.add(paragraph);
                }
            });
        }
    }
}
