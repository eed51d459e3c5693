package uk.safersheets.word.fill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import uk.safersheets.excel.opc.PackageParts;
import uk.safersheets.excel.opc.UploadLimits;

/**
 * A Word report with places that name a figure: content controls whose tag or title does, and names between {@code {{}
 * and {@code }}}, in the text, in tables and text boxes, headers, footers and notes. The formats of what is written over
 * stay; of all other parts every byte stays.
 */
public final class WordReport {
    private static final Pattern DRAWN = Pattern.compile("word/(charts|diagrams|drawings)/.*\\.xml");
    private static final Pattern BRACES = Pattern.compile("\\{\\{(.*?)}}");

    private final WordFile file;
    private final Map<String, PartFill> texts = new LinkedHashMap<>();
    private final List<Placeholder> placeholders = new ArrayList<>();

    private WordReport(WordFile file) {
        this.file = file;
        file.texts().forEach((part, what) -> texts.put(part, new PartFill(file.pieces(part), what)));
        texts.values().forEach(text -> placeholders.addAll(text.placeholders()));
        file.parts().under("word/").stream()
                .filter(part -> DRAWN.matcher(PackageParts.key(part)).matches())
                .forEach(this::drawn);
    }

    /**
     * Opens one.
     *
     * @param name as its sender knows it
     * @throws uk.safersheets.excel.opc.RefusedFileException for anything but a .docx within the limits
     */
    public static WordReport open(String name, byte[] bytes, UploadLimits limits) {
        return new WordReport(WordFile.open(name, bytes, limits));
    }

    private void drawn(String part) {
        var text = new StringBuilder();
        file.pieces(part).stream().filter(piece -> !piece.startsWith("<")).forEach(text::append);
        BRACES.matcher(text)
                .results()
                .map(found -> PartText.decoded(found.group(1)).strip())
                .forEach(reference -> placeholders.add(new Placeholder(
                        reference,
                        "a chart or drawing",
                        Around.NOTHING,
                        false,
                        "Nothing is filled in charts and drawings. Write the figure in the text beside it.")));
    }

    /** Every place that names a figure, the text before headers, footers and notes. */
    public List<Placeholder> placeholders() {
        return List.copyOf(placeholders);
    }

    /**
     * The report with figures in their places; it stays as it is where none is given.
     *
     * @param figures by the reference that names them
     * @param withSources whether each gets a comment that says where it comes from; those of an earlier filling are
     *     always written anew
     * @param at when it is filled, for those comments
     */
    public byte[] filled(Map<String, Figure> figures, boolean withSources, Instant at) {
        var comments = new SourceComments(file, withSources, at);
        var changed = new LinkedHashMap<String, byte[]>();
        texts.forEach((part, text) -> {
            text.fill(figures, comments);
            if (text.isChanged()) {
                changed.put(part, text.bytes());
            }
        });
        changed.putAll(comments.parts());
        return file.with(changed);
    }
}
