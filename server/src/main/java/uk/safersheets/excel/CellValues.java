package uk.safersheets.excel;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;

/** Turns what a sheet's part writes into values: shared strings looked up, dates counted from 1900. */
final class CellValues {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final double MILLIS_A_DAY = 86_400_000;

    private final Map<Integer, String> sharedStrings;
    private final DateStyles movedDates;

    private CellValues(Map<Integer, String> sharedStrings, DateStyles movedDates) {
        this.sharedStrings = sharedStrings;
        this.movedDates = movedDates;
    }

    /** Ready for the cells of these sheets. */
    static CellValues of(WorkbookFile file, Collection<SheetGrid> sheets) {
        var numbers = new HashSet<Integer>();
        for (var sheet : sheets) {
            for (var row : sheet.rows().values()) {
                for (var cell : row) {
                    if (cell.type().equals("s") && cell.text() != null) {
                        numbers.add(Integer.valueOf(cell.text()));
                    }
                }
            }
        }
        Map<Integer, String> texts = numbers.isEmpty()
                ? Map.of()
                : SharedStrings.read(
                        file.parts(), file.outline().single("sharedStrings").orElse("xl/sharedStrings.xml"), numbers);
        return new CellValues(texts, movedDates(file));
    }

    /** The formats whose numbers count from 1904. */
    static DateStyles movedDates(WorkbookFile file) {
        return file.outline().since1904()
                ? file.outline()
                        .single("styles")
                        .map(part -> DateStyles.read(file.parts(), part))
                        .orElseGet(DateStyles::none)
                : DateStyles.none();
    }

    Cell cell(String sheet, int row, RawCell raw) {
        return new Cell(new CellRef(sheet, row, raw.col()), value(raw), raw.formula());
    }

    /** Blank for a formula without a kept result; what another program calls an error is {@code #VALUE!}. */
    Value value(RawCell raw) {
        String text = raw.text();
        if (text == null) {
            return Value.BLANK;
        }
        return switch (raw.type()) {
            case "s" -> Value.of(sharedStrings.get(Integer.valueOf(text)));
            case "str" -> Value.of(CellTexts.unescaped(text));
            case "inlineStr" -> Value.of(text);
            case "b" -> Value.of(XmlPart.isTrue(text.strip()));
            case "e" -> error(text.strip());
            case "d" -> Value.of(serial(text.strip()));
            default -> number(text.strip(), raw.style());
        };
    }

    /** An error of an Excel newer than this list keeps its text, which is how it is named. */
    private static Value error(String text) {
        return ExcelError.of(text)
                .map(Value::of)
                .orElseGet(() -> ExcelError.isWrittenLikeOne(text) ? Value.of(text) : Value.of(ExcelError.VALUE));
    }

    private Value number(String text, int style) {
        if (text.isEmpty()) {
            return Value.BLANK;
        }
        double number = Double.parseDouble(text);
        return Value.of(movedDates.isDate(style) ? number + DateStyles.DAYS_TO_1904 : number);
    }

    /** From the ISO form, which some programs write in place of the serial number; its time zone plays no part. */
    private static double serial(String iso) {
        if (iso.length() <= 10) {
            return DAY_ZERO.until(LocalDate.parse(iso), ChronoUnit.DAYS);
        }
        String local = iso.replaceFirst("(?:Z|[+-]\\d\\d:?\\d\\d)$", "");
        var moment = LocalDateTime.parse(local);
        double time = moment.toLocalTime().toNanoOfDay() / 1e6 / MILLIS_A_DAY;
        return DAY_ZERO.until(moment.toLocalDate(), ChronoUnit.DAYS) + time;
    }
}
