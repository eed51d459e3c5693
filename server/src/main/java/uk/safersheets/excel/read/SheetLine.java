package uk.safersheets.excel.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Texts;
import uk.safersheets.contract.Line;
import uk.safersheets.contract.TemplateFault;

/**
 * One row of a contract table as the workbook has it.
 *
 * @param row zero-based
 * @param columns where each heading stands, by {@link Texts#key(String)}
 * @param texts what stands under each heading; nothing for a blank
 * @param faults where faults are noted
 */
public record SheetLine(
        String sheet, int row, Map<String, Integer> columns, Map<String, String> texts, List<TemplateFault> faults)
        implements Line {

    @Override
    public Optional<String> text(String heading) {
        return Optional.ofNullable(texts.get(Texts.key(heading)));
    }

    @Override
    public void fault(String heading, String message, String fix) {
        faults.add(new TemplateFault(place(heading), message, fix));
    }

    /** Where the cell under a heading stands, such as {@code Contract columns!C14}; the row's first for none. */
    public String place(String heading) {
        return new CellRef(sheet, row, columns.getOrDefault(Texts.key(heading), 0)).toString();
    }
}
