package uk.safersheets.word.fill;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.safersheets.excel.opc.ContentTypes;
import uk.safersheets.excel.opc.Relationship;
import uk.safersheets.excel.opc.StartTag;

/** The comments that say where figures come from: new ones, and those of an earlier filling, which are written anew. */
final class SourceComments {
    static final String AUTHOR = "Safer Sheets";

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private static final String LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
    private static final String STRICT_LINK = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments";
    private static final String SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT_SPACE = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private final WordFile file;
    private final boolean isWanted;
    private final String at;
    private final String part;
    private final List<String> pieces;
    private final Markup markup;
    private final String prefix;
    private final Map<String, Integer> ours = new HashMap<>();
    private final StringBuilder added = new StringBuilder();
    private int newest = -1;
    private boolean isChanged;

    /** @param isWanted whether figures get one that have none yet */
    SourceComments(WordFile file, boolean isWanted, Instant at) {
        this.file = file;
        this.isWanted = isWanted;
        this.at = at.truncatedTo(ChronoUnit.SECONDS).toString();
        var known = Relationship.first(file.links(), "comments").map(Relationship::target);
        this.part = known.orElseGet(() -> file.main().substring(0, file.main().lastIndexOf('/') + 1) + "comments.xml");
        this.pieces = new ArrayList<>(file.parts().has(part) ? file.pieces(part) : List.of());
        this.prefix = prefix();
        this.markup = new Markup(prefix);
        for (int place = 0; place < pieces.size(); place++) {
            if (pieces.get(place).startsWith("<" + prefix + "comment ")) {
                note(place, pieces.get(place));
            }
        }
    }

    private String prefix() {
        return pieces.stream()
                .filter(piece -> piece.matches("(?s)</?[^?!\\s>]*comments[\\s/>].*"))
                .findFirst()
                .map(piece -> piece.substring(1, piece.indexOf("comments")))
                .orElse("w:");
    }

    private void note(int place, String tag) {
        String id = Objects.requireNonNullElse(StartTag.attribute(tag, prefix + "id"), "");
        if (id.matches("\\d{1,9}")) {
            newest = Math.max(newest, Integer.parseInt(id));
        }
        if (AUTHOR.equals(StartTag.attribute(tag, prefix + "author")) && !tag.endsWith("/>")) {
            ours.put(id, place);
        }
    }

    /**
     * Says where a figure comes from.
     *
     * @param there the comments that are about it already; one of ours is written anew
     * @return the id of a comment to be put round it; empty where there is none to put
     */
    String about(Figure figure, List<String> there) {
        var known = there.stream().filter(ours::containsKey).findFirst();
        if (known.isPresent()) {
            renew(Objects.requireNonNull(ours.get(known.get()), "place"), figure.source());
            return "";
        }
        if (!isWanted || figure.source().isEmpty()) {
            return "";
        }
        String id = String.valueOf(++newest);
        added.append("<" + prefix + "comment " + prefix + "id=\"" + id + "\" " + prefix + "author=\"" + AUTHOR + "\" "
                        + prefix + "date=\"" + at + "\" " + prefix + "initials=\"SS\">")
                .append(markup.open("p"))
                .append(markup.run("", figure.source()))
                .append(markup.close("p"))
                .append(markup.close("comment"));
        isChanged = true;
        return id;
    }

    /** Keeps its first paragraph, which other parts may know by its number. */
    private void renew(int place, String source) {
        int end = place;
        String paragraph = markup.open("p");
        while (!pieces.get(end).startsWith("</" + prefix + "comment>")) {
            String piece = pieces.get(end);
            if (piece.matches("(?s)<" + prefix + "p[\\s>].*") && paragraph.equals(markup.open("p"))) {
                paragraph = StartTag.opened(piece);
            }
            if (end > place) {
                pieces.set(end, "");
            }
            end++;
        }
        pieces.set(place, StartTag.with(pieces.get(place), prefix + "date", at));
        pieces.set(end, paragraph + markup.run("", source) + markup.close("p") + pieces.get(end));
        isChanged = true;
    }

    /** The parts that change for them, by name. */
    Map<String, byte[]> parts() {
        if (!isChanged) {
            return Map.of();
        }
        if (!pieces.isEmpty()) {
            return Map.of(
                    part,
                    bytes(String.join("", pieces).replaceFirst("</" + prefix + "comments\\s*>\\s*$", "") + added + "</"
                            + prefix + "comments>"));
        }
        boolean isStrict = String.join("", file.pieces(file.main())).contains(STRICT_SPACE);
        String made = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\""
                + (isStrict ? STRICT_SPACE : SPACE) + "\">" + added + "</w:comments>";
        String list = Relationship.list(file.main());
        return Map.of(
                part,
                bytes(made),
                ContentTypes.PART,
                listed(ContentTypes.PART, "Types", "Override PartName=\"/" + part + "\" ContentType=\"" + TYPE),
                list,
                listed(
                        list,
                        "Relationships",
                        "Relationship Id=\"rIdSaferSheetsSources\" Type=\"" + (isStrict ? STRICT_LINK : LINK)
                                + "\" Target=\"/" + part));
    }

    /** A list with one more line. */
    private byte[] listed(String list, String root, String line) {
        var all = file.parts().has(list)
                ? file.pieces(list)
                : List.of(
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
                        "</Relationships>");
        String text = String.join("", all);
        int end = text.lastIndexOf("</");
        String name = text.substring(end + 2).replaceFirst("[\\s>].*", "");
        String own = name.substring(0, name.length() - root.length());
        return bytes(text.substring(0, end) + "<" + own + line + "\"/>" + text.substring(end));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
