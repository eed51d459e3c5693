package uk.safersheets.excel.read;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import uk.safersheets.excel.opc.PackageParts;
import uk.safersheets.excel.opc.XmlPart;

/**
 * Which of a workbook's cell formats show a calendar date. A workbook that counts from 1904 stores every such date
 * 1,462 days lower than one that counts from 1900; times of day are the same in both.
 */
public final class DateStyles {
    private static final Pattern NOT_SHOWN_AS_DATE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final Pattern DAY_OR_YEAR = Pattern.compile("[yYdD]");

    private final BitSet dates = new BitSet();
    private final Map<Integer, String> formats = new HashMap<>();
    private boolean inCellFormats;
    private int styles;

    private DateStyles() {}

    /** None: for a workbook that counts from 1900, where nothing has to be moved. */
    public static DateStyles none() {
        return new DateStyles();
    }

    /** Reads a workbook's formats. */
    public static DateStyles read(PackageParts parts, String part) {
        var styles = new DateStyles();
        XmlPart.visit(parts, part, styles::element);
        return styles;
    }

    private void element(XmlPart xml) {
        switch (xml.name()) {
            case "numFmt" -> formats.put(number(xml), xml.attribute("formatCode", ""));
            case "cellXfs" -> inCellFormats = true;
            case "cellStyles", "dxfs" -> inCellFormats = false;
            case "xf" -> {
                if (inCellFormats) {
                    dates.set(styles++, isDateFormat(number(xml)));
                }
            }
            default -> {}
        }
    }

    private static int number(XmlPart xml) {
        return Integer.parseInt(xml.attribute("numFmtId", "0"));
    }

    private boolean isDateFormat(int id) {
        String code = formats.getOrDefault(id, BuiltinFormats.getBuiltinFormat(id));
        return code != null
                && DateUtil.isADateFormat(id, code)
                && DAY_OR_YEAR
                        .matcher(NOT_SHOWN_AS_DATE.matcher(code).replaceAll(""))
                        .find();
    }

    /** Whether cells of this format show a day of the calendar. */
    public boolean isDate(int style) {
        return dates.get(style);
    }
}
