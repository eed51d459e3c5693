package uk.safersheets.excel.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.CellRef;
import uk.safersheets.contract.Choices;
import uk.safersheets.contract.Content;
import uk.safersheets.contract.Type;

/** What a cell may hold, as an Excel formula. */
public final class ValidationFormula {
    private final ChoiceLists lists;

    ValidationFormula(ChoiceLists lists) {
        this.lists = lists;
    }

    /** The choices of a cell; those of a yes-no cell are its own. */
    public static @Nullable Choices choices(Content content) {
        return content.type() == Type.YES_NO && content.choices() == null
                ? new Choices.Listed(List.of("Yes", "No"))
                : content.choices();
    }

    /**
     * A formula that is TRUE where an entry stands that the contract does not allow; empty where anything goes. A mark
     * in square brackets, such as [x] for not available, is always allowed.
     *
     * @param cell the address it looks at, such as {@code C6} or {@code $C6}
     */
    String broken(Content content, String cell) {
        var choices = choices(content);
        if (choices != null) {
            return "AND(LEN(" + cell + ")>0,LEFT(" + cell + ")<>\"[\"," + outside(choices, cell) + ")";
        }
        if (!content.type().isNumeric()) {
            return "";
        }
        var limits = limits(content, cell);
        var outside = limits.isEmpty() ? "FALSE" : "OR(" + String.join(",", limits) + ")";
        return "IF(LEN(" + cell + ")=0,FALSE,IF(ISNUMBER(" + cell + ")," + outside + ",LEFT(" + cell + ")<>\"[\"))";
    }

    private String outside(Choices choices, String cell) {
        if (choices instanceof Choices.InColumn column) {
            return "ISNA(MATCH(" + cell + "," + lists.name(column) + ",0))";
        }
        return ((Choices.Listed) choices)
                .choices().stream()
                        .map(choice -> cell + "&\"\"<>\"" + choice.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(","));
    }

    /** The scores that may be chosen, as the arguments of a function. */
    String numbers(Choices scores) {
        return scores instanceof Choices.InColumn column
                ? lists.name(column)
                : String.join(",", ((Choices.Listed) scores).choices());
    }

    private static List<String> limits(Content content, String cell) {
        List<String> limits = new ArrayList<>();
        if (content.least() != null) {
            limits.add(cell + "<" + plain(content.least()));
        }
        if (content.most() != null) {
            limits.add(cell + ">" + plain(content.most()));
        }
        if (content.type() == Type.WHOLE || content.type() == Type.DATE) {
            limits.add(cell + "<>INT(" + cell + ")");
        }
        if (content.type() == Type.MONEY) {
            limits.add(cell + "<>ROUND(" + cell + ",2)");
        }
        return limits;
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** An address in the first row of a table's body: the column stays, the row moves. */
    static String firstRow(int column, int row) {
        return "$" + CellRef.letters(column) + (row + 1);
    }
}
