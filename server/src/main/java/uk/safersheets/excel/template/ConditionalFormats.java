package uk.safersheets.excel.template;

import java.util.List;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;
import uk.safersheets.contract.Choices;
import uk.safersheets.contract.Content;

/**
 * Conditional formats: an entry that the contract does not allow turns bold with an exclamation mark, a required cell
 * that is still blank in a row somebody has started is hatched. Neither is told by its colour alone.
 */
final class ConditionalFormats {
    private static final long FIRST_OWN_FORMAT = 200;

    private final XSSFSheet sheet;
    private final ValidationFormula allowed;

    ConditionalFormats(XSSFSheet sheet, ValidationFormula allowed) {
        this.sheet = sheet;
        this.allowed = allowed;
    }

    /** Marks entries of these cells that are not allowed; {@code first} is the address of the first of them. */
    void markBroken(CellRangeAddress cells, String first, Content content) {
        var formula = allowed.broken(content, first);
        if (!formula.isEmpty()) {
            var rule = rule(formula);
            var font = rule.createFontFormatting();
            font.setFontStyle(false, true);
            newest().getFont().addNewColor().setRgb(Palette.WRONG.argb());
            var fill = rule.createPatternFormatting();
            fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
            fill.setFillBackgroundColor(Palette.WRONG_FILL.color());
            var format = newest().addNewNumFmt();
            format.setNumFmtId(FIRST_OWN_FORMAT + content.type().ordinal());
            format.setFormatCode(NumberFormats.flagged(content.type()));
            add(cells, rule);
        }
    }

    /** Marks these cells where they are blank while one of the others has an entry; always, when there are no others. */
    void markMissing(CellRangeAddress cells, String first, List<String> others) {
        var started = others.isEmpty() ? "TRUE" : "LEN(" + String.join("&", others) + ")>0";
        var rule = rule("AND(LEN(" + first + ")=0," + started + ")");
        var fill = rule.createPatternFormatting();
        fill.setFillPattern(PatternFormatting.THIN_FORWARD_DIAG);
        fill.setFillForegroundColor(Palette.MISSING.color());
        fill.setFillBackgroundColor(Palette.MISSING_FILL.color());
        add(cells, rule);
    }

    /** Lets scores stand out by how high they are among their choices; each still says its number. */
    void markScores(CellRangeAddress cells, Choices scores) {
        var formats = sheet.getSheetConditionalFormatting();
        var rule = formats.createConditionalFormattingColorScaleRule();
        var scale = rule.getColorScaleFormatting();
        scale.setNumControlPoints(2);
        bound(scale.getThresholds()[0], "MIN(" + allowed.numbers(scores) + ")");
        bound(scale.getThresholds()[1], "MAX(" + allowed.numbers(scores) + ")");
        scale.setColors(new XSSFColor[] {Palette.TYPED.color(), Palette.SCORE_HIGH.color()});
        add(cells, rule);
    }

    private static void bound(ConditionalFormattingThreshold threshold, String formula) {
        threshold.setRangeType(ConditionalFormattingThreshold.RangeType.FORMULA);
        threshold.setFormula(formula);
    }

    private XSSFConditionalFormattingRule rule(String formula) {
        return sheet.getSheetConditionalFormatting().createConditionalFormattingRule(formula);
    }

    /** A rule is copied as it is added, so this comes last. */
    private void add(CellRangeAddress cells, XSSFConditionalFormattingRule rule) {
        sheet.getSheetConditionalFormatting().addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
    }

    private CTDxf newest() {
        var styles = sheet.getWorkbook().getStylesSource();
        return styles.getDxfAt(styles._getDXfsSize() - 1);
    }
}
