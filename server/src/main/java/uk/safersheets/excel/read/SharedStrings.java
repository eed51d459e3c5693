package uk.safersheets.excel.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.excel.opc.PackageParts;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.excel.opc.XmlPart;

/** The texts that cells share. Only those that a wanted cell shows are kept. */
final class SharedStrings {
    private SharedStrings() {}

    /**
     * Reads the texts with these numbers, as far as they are there.
     *
     * @throws RefusedFileException when the part cannot be read
     */
    static Map<Integer, String> read(PackageParts parts, String part, Set<Integer> wanted) {
        var texts = new HashMap<Integer, String>();
        try (var xml = new XmlPart(parts.open(part))) {
            for (int number = 0; xml.next(); ) {
                if (!xml.isStart() || !xml.name().equals("si")) {
                    continue;
                }
                if (wanted.contains(number)) {
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
