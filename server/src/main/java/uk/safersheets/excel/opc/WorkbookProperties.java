package uk.safersheets.excel.opc;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import uk.safersheets.contract.TemplateText;

/** The document properties of a built workbook. */
public final class WorkbookProperties {
    public static final String TEMPLATE = "safersheets.template";
    public static final String VERSION = "safersheets.version";
    public static final String TITLE = "safersheets.title";
    /** What the blank workbook is marked with, and so everything that is made of the template. */
    public static final String MARKING = "Marking";

    private static final String CREATOR = "Safer Sheets";
    private static final Date CREATED = Date.from(Instant.parse("2026-01-01T00:00:00Z"));

    private WorkbookProperties() {}

    /** Sets them; the dates are fixed, so that the same text gives the same bytes. */
    public static void set(XSSFWorkbook workbook, TemplateText text, String marking) {
        var core = workbook.getProperties().getCoreProperties();
        core.setTitle(text.title());
        core.setSubjectProperty(text.purpose());
        core.setCreator(CREATOR);
        core.setLastModifiedByUser(CREATOR);
        core.setCreated(Optional.of(CREATED));
        core.setModified(Optional.of(CREATED));
        core.setCategory(marking);
        var custom = workbook.getProperties().getCustomProperties();
        custom.addProperty(TEMPLATE, text.id());
        custom.addProperty(VERSION, text.version());
        custom.addProperty(TITLE, text.title());
        custom.addProperty(MARKING, marking);
    }
}
