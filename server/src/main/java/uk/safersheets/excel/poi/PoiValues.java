package uk.safersheets.excel.poi;

import java.util.ArrayList;
import org.apache.poi.ss.formula.TwoDEval;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.MissingArgEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.usermodel.FormulaError;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Block;
import uk.safersheets.formula.tree.Omission;

/** Our values as POI's functions take them, and back. */
final class PoiValues {
    private PoiValues() {}

    /** Cells of a sheet stay cells, because POI too passes over text in them. */
    static ValueEval argument(Area area) {
        if (Omission.is(area)) {
            return MissingArgEval.instance;
        }
        return area.isSingle() && !area.isReference() ? of(area.first()) : new PoiArea(area);
    }

    static ValueEval of(Value value) {
        if (value instanceof Value.Number number) {
            return new NumberEval(number.amount().doubleValue());
        }
        if (value instanceof Value.Text text) {
            return new StringEval(text.text());
        }
        if (value instanceof Value.Logical logical) {
            return BoolEval.valueOf(logical.truth());
        }
        if (value instanceof Value.Error error) {
            return ErrorEval.valueOf(code(error.error()));
        }
        return BlankEval.instance;
    }

    /** POI knows the errors of Excel 2007; any later one is a value it cannot work with. */
    private static int code(ExcelError error) {
        return switch (error) {
            case NULL, DIV0, VALUE, REF, NAME, NUM, NA ->
                FormulaError.forString(error.text()).getCode();
            default -> FormulaError.VALUE.getCode();
        };
    }

    static Value value(ValueEval eval) {
        if (eval instanceof NumberEval number) {
            return Value.of(number.getNumberValue());
        }
        if (eval instanceof StringEval text) {
            return Value.of(text.getStringValue());
        }
        if (eval instanceof BoolEval truth) {
            return Value.of(truth.getBooleanValue());
        }
        if (eval instanceof ErrorEval error) {
            return Value.of(ExcelError.of(error.getErrorString()).orElse(ExcelError.VALUE));
        }
        return eval instanceof BlankEval ? Value.BLANK : Value.of(ExcelError.VALUE);
    }

    static Area area(ValueEval eval) {
        if (!(eval instanceof TwoDEval block)) {
            return Area.of(value(eval));
        }
        var values = new ArrayList<Value>();
        for (int row = 0; row < block.getHeight(); row++) {
            for (int column = 0; column < block.getWidth(); column++) {
                values.add(value(block.getValue(row, column)));
            }
        }
        return new Block(block.getHeight(), block.getWidth(), values);
    }
}
