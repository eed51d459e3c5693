package uk.safersheets.excel.stream;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.excel.opc.XmlPart;
import uk.safersheets.excel.read.CellTexts;
import uk.safersheets.excel.read.CellValues;
import uk.safersheets.excel.read.DateStyles;
import uk.safersheets.excel.read.SharedTexts;
import uk.safersheets.excel.read.WorkbookFile;
import uk.safersheets.excel.read.WorkbookOutline;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.ImportProgress;

/**
 * An Excel workbook that is none of ours, read from its first row to its last. The texts that its cells share are held,
 * its rows are not.
 */
public final class StreamedWorkbook extends PublishedFile {
    /** A table of the country shares some hundred texts; so many would fill the heap of a small server. */
    private static final long MOST_SHARED = 20_000_000;

    private final WorkbookFile file;

    private StreamedWorkbook(byte[] bytes, String name, WorkbookFile file) {
        super(bytes, name);
        this.file = file;
    }

    /**
     * @param bytes kept, and not changed
     * @throws BadImportException for anything but a whole, unlocked .xlsx within {@link PublishedFile#LIMITS}
     */
    public static StreamedWorkbook open(byte[] bytes, String name) {
        try {
            return new StreamedWorkbook(bytes, name, WorkbookFile.open(bytes, name, LIMITS));
        } catch (RefusedFileException e) {
            throw refusal(e);
        }
    }

    @Override
    public void read(Sheets sheets, ImportProgress progress) {
        var worksheets = file.outline().sheets().stream()
                .filter(WorkbookOutline.Sheet::isWorksheet)
                .toList();
        var meter = new Meter(
                progress,
                worksheets.stream()
                        .mapToLong(sheet -> file.parts().size(sheet.part()))
                        .sum());
        try {
            var values = new SheetValues(new CellValues(sharedTexts(), CellValues.movedDates(file)), dates());
            for (var sheet : worksheets) {
                var rows = sheets.sheet(sheet.name());
                if (rows != null) {
                    rows(sheet, rows, values, meter);
                }
            }
        } catch (RefusedFileException e) {
            throw refusal(e);
        }
        progress.at(name(), bytes().length, bytes().length);
    }

    private void rows(WorkbookOutline.Sheet sheet, Rows rows, SheetValues values, Meter meter) {
        try (var xml = new XmlPart(meter.watch(file.parts().open(sheet.part())))) {
            new SheetStream(name(), sheet.name(), xml, values, meter::tell).read(rows);
        } catch (XMLStreamException | IOException | IllegalArgumentException e) {
            throw file.parts().unreadable(sheet.part(), e);
        }
    }

    private DateStyles dates() {
        return file.outline()
                .single("styles")
                .map(part -> DateStyles.read(file.parts(), part))
                .orElseGet(DateStyles::none);
    }

    private SharedTexts sharedTexts() {
        var part = file.outline().single("sharedStrings");
        var texts = new SharedTexts();
        int count = 0;
        if (part.isEmpty()) {
            return texts;
        }
        long characters = 0;
        try (var xml = new XmlPart(file.parts().open(part.get()))) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("si")) {
                    String text = CellTexts.rich(xml);
                    WorkBudget.count(Work.TEXT, text.length());
                    characters += text.length();
                    texts.put(count++, text);
                }
                if (characters + count > MOST_SHARED) {
                    throw new BadImportException(
                            '"' + name() + "\" has more different texts than any table of offences,"
                                    + " so it was not read. Save its sheets as .csv, and choose those.");
                }
            }
        } catch (XMLStreamException | IOException | IllegalArgumentException e) {
            throw file.parts().unreadable(part.get(), e);
        }
        return texts;
    }
}
