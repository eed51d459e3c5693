package uk.safersheets.excel.read;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.officeDocument.x2006.customProperties.CTProperty;
import uk.safersheets.contract.TemplateFault;
import uk.safersheets.excel.opc.WorkbookProperties;

/** What a workbook's custom document properties say of its template. */
public record TemplateProperties(String template, String version, String title) {
    private static final String PLACE = "Document properties";
    private static final String WHERE = "Set it under File, Info, Properties, Advanced Properties, Custom.";

    /** Reads them; what is missing is noted and read as empty. */
    public static TemplateProperties read(XSSFWorkbook workbook, List<TemplateFault> faults) {
        var template = property(workbook, WorkbookProperties.TEMPLATE, faults);
        if (!template.isEmpty() && !template.matches("[a-z][a-z0-9-]*")) {
            faults.add(new TemplateFault(
                    PLACE,
                    WorkbookProperties.TEMPLATE + " reads '" + template + "'.",
                    "Use small letters, digits and hyphens only, such as risk-matrix."));
        }
        var version = property(workbook, WorkbookProperties.VERSION, faults);
        if (!version.isEmpty() && !version.matches("[1-9]\\d{0,5}")) {
            faults.add(new TemplateFault(
                    PLACE,
                    WorkbookProperties.VERSION + " reads '" + version + "'.",
                    "Write a whole number, such as 1."));
        }
        return new TemplateProperties(template, version, property(workbook, WorkbookProperties.TITLE, faults));
    }

    private static String property(XSSFWorkbook workbook, String name, List<TemplateFault> faults) {
        var property = workbook.getProperties().getCustomProperties().getProperty(name);
        var value = property == null ? "" : text(property).strip();
        if (value.isEmpty()) {
            faults.add(new TemplateFault(PLACE, "The custom property " + name + " is missing.", WHERE));
        }
        return value;
    }

    private static String text(CTProperty property) {
        if (property.isSetLpwstr()) {
            return property.getLpwstr();
        }
        if (property.isSetI4()) {
            return Integer.toString(property.getI4());
        }
        return property.isSetR8() ? Double.toString(property.getR8()).replaceFirst("\\.0$", "") : "";
    }
}
