package uk.safersheets.excel.read;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.regex.Pattern;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.ExcelDate;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.excel.opc.RefusalReason;
import uk.safersheets.excel.opc.XmlPart;

/** Turns what a sheet's part writes into values: shared strings looked up, dates counted from 1900. */
public final class CellValues {
    private static final double MILLIS_A_DAY = 86_400_000;
    private static final Pattern TIME = Pattern.compile("T?\\d\\d:\\d\\d.*");

    /** The most characters that Excel keeps in a cell. */
    private static final int LONGEST_TEXT = 32_767;

    private static final int MOST_FIGURES = 7;

    private final SharedTexts sharedStrings;
    private final DateStyles movedDates;

    /**
     * @param sharedStrings every text that a cell which is asked for shows
     * @param movedDates the formats whose numbers count from 1904
     */
    public CellValues(SharedTexts sharedStrings, DateStyles movedDates) {
        this.sharedStrings = sharedStrings;
        this.movedDates = movedDates;
    }

    /** Ready for the cells of these sheets. */
    public static CellValues of(WorkbookFile file, Collection<SheetGrid> sheets) {
        var texts = SharedStrings.of(file, sheets);
        var values = new CellValues(texts, movedDates(file));
        if (isAnyLong(texts, sheets)) {
            sheets.forEach(sheet -> values.refuseLongTexts(file, sheet));
        }
        return values;
    }

    private static boolean isAnyLong(SharedTexts texts, Collection<SheetGrid> sheets) {
        return texts.longest() > LONGEST_TEXT || sheets.stream().anyMatch(sheet -> sheet.longestText() > LONGEST_TEXT);
    }

    private void refuseLongTexts(WorkbookFile file, SheetGrid sheet) {
        sheet.rows().forEach((row, cells) -> {
            for (var cell : cells) {
                if (isTooLong(cell)) {
                    String name = file.outline().sheets().stream()
                            .filter(one -> one.part().equals(sheet.part()))
                            .map(WorkbookOutline.Sheet::name)
                            .findFirst()
                            .orElse(sheet.part());
                    throw RefusalReason.LONG_TEXT.of(file.parts().fileName(), new CellRef(name, row, cell.col()));
                }
            }
        });
    }

    private boolean isTooLong(RawCell cell) {
        String text = cell.text();
        if (text != null && cell.type().equals("s")) {
            text = sharedStrings.get(cell.shared());
        }
        return text != null && text.length() > LONGEST_TEXT;
    }

    /** The formats whose numbers count from 1904. */
    public static DateStyles movedDates(WorkbookFile file) {
        return file.outline().since1904()
                ? file.outline()
                        .single("styles")
                        .map(part -> DateStyles.read(file.parts(), part))
                        .orElseGet(DateStyles::none)
                : DateStyles.none();
    }

    public Cell cell(String sheet, int row, RawCell raw) {
        return new Cell(new CellRef(sheet, row, raw.col()), value(raw), raw.formula());
    }

    /**
     * Blank for a formula without a kept result; an error we have no name for is {@code #VALUE!}, and so is a text that
     * the workbook does not have. What should be a number or a day and is none is the text it is written as.
     */
    public Value value(RawCell raw) {
        String text = raw.text();
        if (text == null) {
            return Value.BLANK;
        }
        return switch (raw.type()) {
            case "s" -> shared(raw.shared(), text);
            case "str" -> Value.of(CellTexts.unescaped(text));
            case "inlineStr" -> Value.of(text);
            case "b" -> Value.of(XmlPart.isTrue(text.strip()));
            case "e" -> error(text.strip());
            case "d" -> day(text.strip());
            default -> number(text.strip(), raw.style());
        };
    }

    /** An error of an Excel newer than this list keeps its text, which is how it is named. */
    private static Value error(String text) {
        return ExcelError.of(text)
                .map(Value::of)
                .orElseGet(() -> ExcelError.isWrittenLikeOne(text) ? Value.of(text) : Value.of(ExcelError.VALUE));
    }

    private Value shared(int number, String text) {
        if (text.isBlank()) {
            return Value.BLANK;
        }
        String shared = sharedStrings.get(number);
        return shared == null ? Value.of(ExcelError.VALUE) : Value.of(shared);
    }

    private Value number(String text, int style) {
        if (text.isEmpty()) {
            return Value.BLANK;
        }
        if (isShortWhole(text) && !movedDates.isDate(style)) {
            return Value.of(BigDecimal.valueOf(Integer.parseInt(text) * 10L, 1));
        }
        double number = inFigures(text);
        if (!Double.isFinite(number)) {
            return Value.of(text);
        }
        return Value.of(movedDates.isDate(style) ? number + ExcelDate.DAYS_TO_1904 : number);
    }

    /** Whether it is a whole number so short that as a double it reads {@code 7.0}, which is told without one. */
    private static boolean isShortWhole(String text) {
        boolean isOne = text.length() <= MOST_FIGURES;
        for (int at = 0; isOne && at < text.length(); at++) {
            isOne = text.charAt(at) >= '0' && text.charAt(at) <= '9';
        }
        return isOne;
    }

    /** The finite number that stands there in figures, or NaN: Java would take {@code 1d} for a number, too. */
    private static double inFigures(String text) {
        char last = text.charAt(text.length() - 1);
        if (last < '0' && last != '.' || last > '9' || text.indexOf('x') >= 0 || text.indexOf('X') >= 0) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static Value day(String iso) {
        try {
            return iso.isEmpty() ? Value.BLANK : Value.of(serial(iso));
        } catch (DateTimeException e) {
            return Value.of(iso);
        }
    }

    /**
     * From the ISO form, which some programs write in place of the serial number: a day, a moment or a time alone. Its
     * time zone plays no part.
     */
    private static double serial(String iso) {
        String local = iso.replaceFirst("(?:Z|(?<=:\\d\\d|\\.\\d{1,9})[+-]\\d\\d:?\\d\\d)$", "");
        if (TIME.matcher(local).matches()) {
            return fraction(LocalTime.parse(local.replaceFirst("^T", "")));
        }
        if (local.length() <= 10) {
            return ExcelDate.serial(LocalDate.parse(local));
        }
        var moment = LocalDateTime.parse(local);
        return ExcelDate.serial(moment.toLocalDate()) + fraction(moment.toLocalTime());
    }

    private static double fraction(LocalTime time) {
        return time.toNanoOfDay() / 1e6 / MILLIS_A_DAY;
    }
}
