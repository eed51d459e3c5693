package uk.safersheets.excel.read;

import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;
import javax.xml.stream.XMLStreamException;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.excel.opc.PackageParts;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.excel.opc.XmlPart;

/** The texts that cells share. Only those that a wanted cell shows are kept. */
final class SharedStrings {
    /** A text takes at least the characters of {@code <si/>}. */
    private static final int LEAST_BYTES = 5;

    private final BitSet wanted = new BitSet();
    private final long most;
    private boolean isAnyWanted;

    private SharedStrings(long most) {
        this.most = most;
    }

    /**
     * The texts that the cells of these sheets show, by their numbers, as far as they are there.
     *
     * @throws RefusedFileException when a cell shows one and the part cannot be read
     */
    static SharedTexts of(WorkbookFile file, Collection<SheetGrid> sheets) {
        String part = file.outline().single("sharedStrings").orElse("xl/sharedStrings.xml");
        var shared = new SharedStrings(file.parts().size(part) / LEAST_BYTES);
        for (var sheet : sheets) {
            for (var row : sheet.rows().values()) {
                row.forEach(shared::want);
            }
        }
        return shared.isAnyWanted ? shared.read(file.parts(), part) : new SharedTexts();
    }

    private void want(RawCell cell) {
        isAnyWanted |= cell.shared() != RawCell.NONE;
        if (cell.shared() >= 0 && cell.shared() < most) {
            wanted.set(cell.shared());
        }
    }

    private SharedTexts read(PackageParts parts, String part) {
        var texts = new SharedTexts();
        try (var xml = new XmlPart(parts.open(part))) {
            for (int number = 0; xml.next(); ) {
                if (!xml.isStart() || !xml.name().equals("si")) {
                    continue;
                }
                if (wanted.get(number)) {
                    String text = CellTexts.rich(xml);
                    WorkBudget.count(Work.TEXT, text.length());
                    texts.put(number, text);
                }
                number++;
            }
        } catch (XMLStreamException | IOException | IllegalArgumentException e) {
            throw parts.unreadable(part, e);
        }
        return texts;
    }
}
