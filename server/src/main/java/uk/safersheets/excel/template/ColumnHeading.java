package uk.safersheets.excel.template;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import uk.safersheets.contract.TemplateText.ColumnText;
import uk.safersheets.contract.Type;

/**
 * The heading of a column.
 *
 * @param width of the column in characters, at least
 */
public record ColumnHeading(String text, CellRole role, HorizontalAlignment side, double width) {

    static ColumnHeading of(ColumnText column, boolean growing, Alignments alignments) {
        var content = column.content();
        double width = column.width() > 0 ? column.width() : usual(content.type());
        return new ColumnHeading(column.name(), CellRole.of(content.entry(), growing), alignments.of(content), width);
    }

    /** Plain words, such as the headings of the contract. */
    static ColumnHeading plain(String text, double width) {
        return new ColumnHeading(text, CellRole.PLAIN, HorizontalAlignment.LEFT, width);
    }

    private static double usual(Type type) {
        return switch (type) {
            case TEXT -> 22;
            case WHOLE, DECIMAL, PERCENT -> 11;
            case MONEY, DATE -> 14;
            case CHOICE -> 13;
            case YES_NO -> 10;
        };
    }
}
