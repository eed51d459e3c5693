package uk.safersheets.excel.template.picture;

import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/**
 * How the cells and the lines of a picture look.
 *
 * @param said of the sentence above the chart
 * @param quiet of what is only worked out on the way
 * @param number thousands apart
 * @param dark the colour of what matters, as red, green and blue
 * @param light the colour beside it
 * @param edge the colour of grid lines
 */
public record PictureLooks(
        XSSFCellStyle said,
        XSSFCellStyle heading,
        XSSFCellStyle words,
        XSSFCellStyle quiet,
        XSSFCellStyle number,
        XSSFCellStyle decimal,
        XSSFCellStyle percent,
        byte[] dark,
        byte[] light,
        byte[] edge) {}
