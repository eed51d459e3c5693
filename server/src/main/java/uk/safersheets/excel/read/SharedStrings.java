package uk.safersheets.excel.read;

import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.excel.opc.PackageParts;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.excel.opc.XmlPart;

/** The texts that cells share. Only those that a wanted cell shows are kept. */
final class SharedStrings {
    private static final int NONE = -1;

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
    static Map<Integer, String> of(WorkbookFile file, Collection<SheetGrid> sheets) {
        String part = file.outline().single("sharedStrings").orElse("xl/sharedStrings.xml");
        var shared = new SharedStrings(file.parts().size(part) / LEAST_BYTES);
        for (var sheet : sheets) {
            for (var row : sheet.rows().values()) {
                row.forEach(shared::want);
            }
        }
        return shared.isAnyWanted ? shared.read(file.parts(), part) : Map.of();
    }

    private void want(RawCell cell) {
        String text = cell.text();
        if (text != null && cell.type().equals("s")) {
            int number = number(text);
            isAnyWanted |= number != NONE;
            if (number >= 0 && number < most) {
                wanted.set(number);
            }
        }
    }

    /** The number of a shared string; {@link #NONE} for what is no such number. */
    static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return NONE;
        }
    }

    private Map<Integer, String> read(PackageParts parts, String part) {
        var texts = new HashMap<Integer, String>();
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
