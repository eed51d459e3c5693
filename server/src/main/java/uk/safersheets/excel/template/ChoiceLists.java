package uk.safersheets.excel.template;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import uk.safersheets.contract.Choices;

/** The defined names under which validations find the columns that hold their choices. */
final class ChoiceLists {
    private final XSSFWorkbook workbook;
    private final Map<Choices.InColumn, String> names = new HashMap<>();

    ChoiceLists(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** The name of the list of these choices, made when it is first asked for. */
    String name(Choices.InColumn column) {
        return names.computeIfAbsent(column, this::define);
    }

    private String define(Choices.InColumn column) {
        var wanted = "Choices_" + (column.table() + "_" + column.column()).replaceAll("[^\\p{L}\\p{N}_]+", "_");
        var free = wanted;
        for (int more = 2; names.containsValue(free); more++) {
            free = wanted + "_" + more;
        }
        var name = workbook.createName();
        name.setNameName(free);
        name.setRefersToFormula(column.toString());
        return free;
    }
}
