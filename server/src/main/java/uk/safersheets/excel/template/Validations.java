package uk.safersheets.excel.template;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import uk.safersheets.contract.Choices;
import uk.safersheets.contract.Content;
import uk.safersheets.contract.Type;

/** Data validations with their prompts, made from the contract. */
final class Validations {
    private final ChoiceLists lists;
    private final Alignments alignments;

    Validations(ChoiceLists lists, Alignments alignments) {
        this.lists = lists;
        this.alignments = alignments;
    }

    /**
     * Puts the validation of a column or a named cell on these cells.
     *
     * @param name the heading or the label
     * @param role what may be done with the cells
     */
    void add(XSSFSheet sheet, CellRangeAddressList cells, String name, Content content, CellRole role) {
        boolean asks = asks(content, role);
        var prompt = new Prompt(name, content, role, asks);
        var constraint = constraint(content, role);
        var validation = new XSSFDataValidationHelper(sheet).createValidation(constraint, cells);
        validation.createPromptBox(prompt.title(), prompt.text());
        validation.setShowPromptBox(true);
        if (isRestricting(constraint)) {
            validation.createErrorBox(prompt.title(), prompt.refusal());
            validation.setShowErrorBox(true);
            validation.setErrorStyle(asks ? DataValidation.ErrorStyle.WARNING : DataValidation.ErrorStyle.STOP);
            validation.setEmptyCellAllowed(content.choices() == null);
        }
        sheet.addValidationData(validation);
    }

    /** A figure or a score that is not known may be a mark such as [x], so Excel asks before it lets that through. */
    private boolean asks(Content content, CellRole role) {
        boolean figure = content.type().isNumeric() || alignments.isScore(content.choices());
        return role == CellRole.TYPED && figure && !(content.type() == Type.DATE && content.required());
    }

    private static boolean isRestricting(DataValidationConstraint constraint) {
        return constraint.getValidationType() != ValidationType.ANY;
    }

    private DataValidationConstraint constraint(Content content, CellRole role) {
        if (role.isLocked()) {
            return custom("FALSE");
        }
        var choices = ValidationFormula.choices(content);
        if (choices != null) {
            return list(choices);
        }
        return switch (content.type()) {
            case WHOLE -> between(ValidationType.INTEGER, content);
            case DECIMAL, MONEY, PERCENT -> between(ValidationType.DECIMAL, content);
            case DATE -> between(ValidationType.DATE, content);
            case TEXT, CHOICE, YES_NO -> anything();
        };
    }

    private DataValidationConstraint list(Choices choices) {
        if (choices instanceof Choices.InColumn column) {
            return new XSSFDataValidationConstraint(ValidationType.LIST, lists.name(column));
        }
        var listed = ((Choices.Listed) choices).choices();
        return new XSSFDataValidationConstraint(listed.toArray(String[]::new));
    }

    private static DataValidationConstraint between(int type, Content content) {
        if (content.least() != null && content.most() != null) {
            return new XSSFDataValidationConstraint(
                    type,
                    OperatorType.BETWEEN,
                    ValidationFormula.plain(content.least()),
                    ValidationFormula.plain(content.most()));
        }
        if (content.most() != null) {
            return new XSSFDataValidationConstraint(
                    type, OperatorType.LESS_OR_EQUAL, ValidationFormula.plain(content.most()));
        }
        var least = content.least() != null
                ? ValidationFormula.plain(content.least())
                : type == ValidationType.DATE ? "1" : "-1E15";
        return new XSSFDataValidationConstraint(type, OperatorType.GREATER_OR_EQUAL, least);
    }

    private static DataValidationConstraint custom(String formula) {
        return new XSSFDataValidationConstraint(ValidationType.FORMULA, formula);
    }

    private static DataValidationConstraint anything() {
        return new XSSFDataValidationConstraint(ValidationType.ANY, OperatorType.IGNORED, "", "");
    }
}
