package uk.safersheets.formula.library.statistics;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.library.Family;
import uk.safersheets.formula.library.Numbers;
import uk.safersheets.formula.library.Shapes;
import uk.safersheets.formula.tree.Omission;

/** The straight line, or the curve of growth, that lies nearest to given numbers, by Apache Commons Math. */
public final class Regression {
    private final boolean growth;
    private final boolean constant;
    private final double[] y;
    private final double[][] x;

    private Regression(List<Area> arguments, boolean growth, int constantAt) {
        this.growth = growth;
        this.constant = !isGiven(arguments, constantAt)
                || Coerce.truth(arguments.get(constantAt).first());
        Area known = arguments.get(0);
        this.y = line(Numbers.matrix(known), growth);
        this.x = isGiven(arguments, 1) ? columns(arguments.get(1), known) : counted(y.length);
    }

    public static Family family() {
        return new Family()
                .with("TREND", arguments -> predicted(arguments, false))
                .with("GROWTH", arguments -> predicted(arguments, true))
                .with("LINEST", arguments -> described(arguments, false))
                .with("LOGEST", arguments -> described(arguments, true));
    }

    private static boolean isGiven(List<Area> arguments, int index) {
        return arguments.size() > index && !Omission.is(arguments.get(index));
    }

    private static double[] line(double[][] matrix, boolean growth) {
        var values = new double[matrix.length * matrix[0].length];
        for (int at = 0; at < values.length; at++) {
            double value = matrix[at / matrix[0].length][at % matrix[0].length];
            if (growth && value <= 0) {
                throw new ErrorValueException(ExcelError.NUM);
            }
            values[at] = growth ? Math.log(value) : value;
        }
        return values;
    }

    private static double[][] counted(int size) {
        var counted = new double[size][1];
        for (int at = 0; at < size; at++) {
            counted[at][0] = at + 1.0;
        }
        return counted;
    }

    /** One line for each of the known values: as they stand, or the same way round. */
    private static double[][] columns(Area given, Area known) {
        int size = known.rows() * known.columns();
        if (given.rows() == known.rows() && given.columns() == known.columns()) {
            double[] values = line(Numbers.matrix(given), false);
            var columns = new double[size][1];
            for (int at = 0; at < size; at++) {
                columns[at][0] = values[at];
            }
            return columns;
        }
        if (known.columns() == 1 && given.rows() == size) {
            return Numbers.matrix(given);
        }
        if (known.rows() == 1 && given.columns() == size) {
            return Numbers.matrix(Shapes.turned(given));
        }
        throw new ErrorValueException(ExcelError.REF);
    }

    /** The constant, or 0, and then one factor for each line. */
    private double[] factors() {
        if (x[0].length == 1) {
            return single();
        }
        double[] found = fitted().estimateRegressionParameters();
        if (constant) {
            return found;
        }
        var all = new double[found.length + 1];
        System.arraycopy(found, 0, all, 1, found.length);
        return all;
    }

    private double[] single() {
        double meanX = 0;
        double meanY = 0;
        for (int at = 0; constant && at < y.length; at++) {
            meanX += x[at][0] / y.length;
            meanY += y[at] / y.length;
        }
        double across = 0;
        double square = 0;
        for (int at = 0; at < y.length; at++) {
            across += (x[at][0] - meanX) * (y[at] - meanY);
            square += (x[at][0] - meanX) * (x[at][0] - meanX);
        }
        double slope = square == 0 ? 0 : across / square;
        return new double[] {meanY - slope * meanX, slope};
    }

    private OLSMultipleLinearRegression fitted() {
        try {
            var fitted = new OLSMultipleLinearRegression();
            fitted.setNoIntercept(!constant);
            fitted.newSampleData(y, x);
            return fitted;
        } catch (MathIllegalArgumentException tooFew) {
            throw new ErrorValueException(ExcelError.NUM);
        }
    }

    private static Area predicted(List<Area> arguments, boolean growth) {
        var regression = new Regression(arguments, growth, 3);
        double[] factors = regression.factors();
        Area at = isGiven(arguments, 2) ? arguments.get(2) : null;
        Area shape = arguments.get(0);
        boolean several = regression.x[0].length > 1;
        boolean across = at != null && several && shape.rows() == 1 && shape.columns() > 1;
        double[][] wanted =
                at == null ? regression.x : several ? Numbers.matrix(across ? Shapes.turned(at) : at) : column(at);
        var values = new ArrayList<Value>();
        for (double[] line : wanted) {
            values.add(Value.of(regression.answer(factors, line)));
        }
        if (at != null && several) {
            return across ? Shapes.block(1, values.size(), values) : Shapes.block(values.size(), 1, values);
        }
        Area like = at == null ? shape : at;
        return Shapes.block(like.rows(), like.columns(), values);
    }

    private static double[][] column(Area area) {
        double[] values = line(Numbers.matrix(area), false);
        var column = new double[values.length][1];
        for (int at = 0; at < values.length; at++) {
            column[at][0] = values[at];
        }
        return column;
    }

    private double answer(double[] factors, double[] line) {
        if (line.length != factors.length - 1) {
            throw new ErrorValueException(ExcelError.REF);
        }
        double sum = factors[0];
        for (int at = 0; at < line.length; at++) {
            sum += factors[at + 1] * line[at];
        }
        return growth ? Math.exp(sum) : sum;
    }

    /** The factors from the last to the first, and the constant; the figures about the fit are not worked out. */
    private static Area described(List<Area> arguments, boolean growth) {
        if (isGiven(arguments, 3) && Coerce.truth(arguments.get(3).first())) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        double[] factors = new Regression(arguments, growth, 2).factors();
        var values = new ArrayList<Value>();
        for (int at = factors.length - 1; at >= 0; at--) {
            values.add(Value.of(growth ? Math.exp(factors[at]) : factors[at]));
        }
        return Shapes.block(1, values.size(), values);
    }
}
