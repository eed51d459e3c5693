package uk.safersheets.excel.poi;

import org.apache.poi.ss.formula.TwoDEval;
import org.apache.poi.ss.formula.eval.AreaEval;
import org.apache.poi.ss.formula.eval.AreaEvalBase;
import org.apache.poi.ss.formula.eval.ValueEval;
import uk.safersheets.formula.Area;

/** A block of ours as POI's functions read one. */
final class PoiArea extends AreaEvalBase {
    private final Area area;
    private final int row;
    private final int column;

    PoiArea(Area area) {
        this(area, 0, 0, area.rows(), area.columns());
    }

    private PoiArea(Area area, int row, int column, int rows, int columns) {
        super(0, 0, rows - 1, columns - 1);
        this.area = area;
        this.row = row;
        this.column = column;
    }

    @Override
    public ValueEval getRelativeValue(int inRow, int inColumn) {
        return PoiValues.of(area.at(row + inRow, column + inColumn));
    }

    @Override
    public ValueEval getRelativeValue(int sheet, int inRow, int inColumn) {
        return getRelativeValue(inRow, inColumn);
    }

    @Override
    public AreaEval offset(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        return new PoiArea(
                area, row + firstRow, column + firstColumn, lastRow - firstRow + 1, lastColumn - firstColumn + 1);
    }

    @Override
    public TwoDEval getRow(int index) {
        return new PoiArea(area, row + index, column, 1, getWidth());
    }

    @Override
    public TwoDEval getColumn(int index) {
        return new PoiArea(area, row, column + index, getHeight(), 1);
    }
}
