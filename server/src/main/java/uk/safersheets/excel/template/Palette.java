package uk.safersheets.excel.template;

import org.apache.poi.xssf.usermodel.XSSFColor;

/** The colours of a built workbook. Text on each fill has a contrast of at least 7 to 1. */
enum Palette {
    WHITE("FFFFFF"),
    INK("0B0C0C"),
    QUIET("3D4549"),
    TITLE("0A3A4F"),
    MARKING("7A1020"),
    LINK("0B4A75"),
    TYPED_HEADING("0A4C66"),
    TYPED("E6F1F8"),
    TYPED_EDGE("7FA9C4"),
    CALCULATED_HEADING("4A5459"),
    CALCULATED("F0F1F1"),
    CALCULATED_EDGE("C3C9CB"),
    SERVICE_HEADING("2C5237"),
    SERVICE("EAF2EA"),
    SERVICE_EDGE("86A58B"),
    PLAIN_EDGE("D3D8DA"),
    WRONG("8E1B10"),
    WRONG_FILL("FCE5E1"),
    MISSING("C98A00"),
    MISSING_FILL("FFF6DF"),
    CHART_DARK("0A4C66"),
    CHART_LIGHT("A9CBDD"),
    CHART_MIDDLE("C07A1A"),
    SCORE_HIGH("F2A65A");

    private static final byte OPAQUE = (byte) 0xFF;

    private final String hex;

    Palette(String hex) {
        this.hex = hex;
    }

    XSSFColor color() {
        return new XSSFColor(argb(), null);
    }

    /** For cells, where a file wants the opacity before the colour. */
    byte[] argb() {
        var rgb = rgb();
        return new byte[] {OPAQUE, rgb[0], rgb[1], rgb[2]};
    }

    /** Red, green and blue. */
    byte[] rgb() {
        int rgb = Integer.parseInt(hex, 16);
        return new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    }
}
