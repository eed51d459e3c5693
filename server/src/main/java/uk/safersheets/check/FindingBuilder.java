package uk.safersheets.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Patch;
import uk.safersheets.cell.Severity;
import uk.safersheets.cell.Value;
import uk.safersheets.check.books.BookVersion;

/** Puts a {@link Finding} together; what is not said stays empty. */
public final class FindingBuilder {
    private final String ruleId;
    private final Severity severity;
    private final List<Patch> fixes = new ArrayList<>();
    private List<BookVersion> restsOn = List.of();
    private String sheet = "";
    private @Nullable String table;
    private @Nullable String column;
    private @Nullable String rowKey;
    private List<CellRef> cells = List.of();
    private List<Finding.Place> places = List.of();
    private String label = "";
    private @Nullable Value found;
    private @Nullable Value expected;
    private @Nullable Value difference;
    private String message = "";
    private String fix = "";
    private String example = "";

    FindingBuilder(String ruleId, Severity severity) {
        this.ruleId = ruleId;
        this.severity = severity;
    }

    public FindingBuilder sheet(String name) {
        sheet = name;
        return this;
    }

    /** The table's name; null for none. */
    public FindingBuilder table(@Nullable String name) {
        table = name;
        return this;
    }

    /** The heading; null for none. */
    public FindingBuilder column(@Nullable String heading) {
        column = heading;
        return this;
    }

    /** The key of its row; null for none. */
    public FindingBuilder row(@Nullable String key) {
        rowKey = key;
        return this;
    }

    /** The cell it is about, which also gives the sheet. */
    public FindingBuilder cell(CellRef cell) {
        return cells(List.of(cell));
    }

    /** The cells it is about; the first gives the sheet. */
    public FindingBuilder cells(List<CellRef> all) {
        cells = all;
        if (!all.isEmpty()) {
            sheet = all.get(0).sheet();
        }
        return this;
    }

    public FindingBuilder places(List<Finding.Place> each) {
        places = each;
        return this;
    }

    public FindingBuilder label(String text) {
        label = text;
        return this;
    }

    public FindingBuilder found(@Nullable Value value) {
        found = value;
        return this;
    }

    public FindingBuilder expected(@Nullable Value value) {
        expected = value;
        return this;
    }

    /** Found less expected. */
    public FindingBuilder difference(@Nullable Value value) {
        difference = value;
        return this;
    }

    public FindingBuilder message(String sentence) {
        message = sentence;
        return this;
    }

    public FindingBuilder fix(String sentence) {
        fix = sentence;
        return this;
    }

    public FindingBuilder example(String text) {
        example = text;
        return this;
    }

    /** One more cell to write that would put it right. */
    public FindingBuilder patch(Patch patch) {
        fixes.add(patch);
        return this;
    }

    public FindingBuilder patches(List<Patch> patches) {
        fixes.addAll(patches);
        return this;
    }

    /** The versions of other books that it was found with; the message goes on to name them. */
    public FindingBuilder restsOn(List<BookVersion> versions) {
        restsOn = versions;
        return this;
    }

    public Finding build() {
        boolean canExplain = severity == Severity.QUERY;
        return new Finding(
                ruleId,
                severity,
                sheet,
                table,
                column,
                rowKey,
                cells,
                label,
                found,
                expected,
                difference,
                Wording.named(message + BookVersion.said(restsOn), label, cells),
                fix,
                example,
                canExplain,
                null,
                null,
                places,
                fixes,
                restsOn);
    }
}
