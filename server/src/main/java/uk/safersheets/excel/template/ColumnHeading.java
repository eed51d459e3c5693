package uk.safersheets.excel.template;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import uk.safersheets.contract.TemplateText.ColumnText;
import uk.safersheets.contract.Type;

/**
 * The heading of a column.
 *
 * @param width of the column in characters, at least
 * @param required whether its cells must be filled in, which a star says
 */
public record ColumnHeading(String text, CellRole role, HorizontalAlignment side, double width, boolean required) {

    /** One whose cells may stay blank. */
    public ColumnHeading(String text, CellRole role, HorizontalAlignment side, double width) {
        this(text, role, side, width, false);
    }

    static ColumnHeading of(ColumnText column, boolean growing, Alignments alignments) {
        var content = column.content();
        double width = column.width() > 0 ? column.width() : usual(content.type());
        var role = CellRole.of(content.entry(), growing);
        boolean required = content.required() && role == CellRole.TYPED;
        return new ColumnHeading(column.name(), role, alignments.of(content), width, required);
    }

    /** Plain words, such as the headings of the contract. */
    static ColumnHeading plain(String text, double width) {
        return new ColumnHeading(text, CellRole.PLAIN, HorizontalAlignment.LEFT, width);
    }

    /** With its star. */
    String shown() {
        return required ? text + NumberFormats.STAR : text;
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
