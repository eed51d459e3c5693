package uk.safersheets.excel.validator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.safersheets.contract.FaultyTemplateException;
import uk.safersheets.contract.TemplateFault;
import uk.safersheets.excel.opc.CustomProperties;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.excel.opc.WorkbookProperties;

/**
 * What a workbook's custom document properties say of its template.
 *
 * @param marking what everything made of it is marked with; empty for nothing
 */
public record TemplateProperties(String template, String version, String title, String marking) {
    private static final String NOT_SENSITIVE = "OFFICIAL";
    private static final String PLACE = "Document properties";
    private static final String WHERE = "Set it under File, Info, Properties, Advanced Properties, Custom.";

    /**
     * Reads them and nothing else of the workbook.
     *
     * @throws FaultyTemplateException when it is no .xlsx workbook, or one of them is missing or misspelt
     */
    public static TemplateProperties of(byte[] xlsx) {
        var faults = new ArrayList<TemplateFault>();
        var properties = read(propertiesOf(xlsx), faults);
        if (!faults.isEmpty()) {
            throw new FaultyTemplateException(faults);
        }
        return properties;
    }

    private static Map<String, String> propertiesOf(byte[] xlsx) {
        try {
            return CustomProperties.of(TemplateBook.file(xlsx).parts());
        } catch (RefusedFileException refused) {
            throw TemplateBook.unreadable();
        }
    }

    /** Reads them; what is missing is noted and read as empty. */
    public static TemplateProperties read(Map<String, String> properties, List<TemplateFault> faults) {
        var template = property(properties, WorkbookProperties.TEMPLATE, faults);
        if (!template.isEmpty() && !template.matches("[a-z][a-z0-9-]*")) {
            faults.add(new TemplateFault(
                    PLACE,
                    WorkbookProperties.TEMPLATE + " reads '" + template + "'.",
                    "Use small letters, digits and hyphens only, such as risk-matrix."));
        }
        var version = property(properties, WorkbookProperties.VERSION, faults).replaceFirst("\\.0$", "");
        if (!version.isEmpty() && !version.matches("[1-9]\\d{0,5}")) {
            faults.add(new TemplateFault(
                    PLACE,
                    WorkbookProperties.VERSION + " reads '" + version + "'.",
                    "Write a whole number, such as 1."));
        }
        return new TemplateProperties(
                template,
                version,
                property(properties, WorkbookProperties.TITLE, faults),
                properties.getOrDefault(WorkbookProperties.MARKING, "").strip());
    }

    /** Its marking where not everybody of a partnership may see what is made of it; empty otherwise. */
    public Optional<String> sensitiveMarking() {
        return Optional.of(marking)
                .filter(words ->
                        !words.isEmpty() && !words.toUpperCase(Locale.ROOT).equals(NOT_SENSITIVE));
    }

    private static String property(Map<String, String> properties, String name, List<TemplateFault> faults) {
        var value = properties.getOrDefault(name, "");
        if (value.isEmpty()) {
            faults.add(new TemplateFault(PLACE, "The custom property " + name + " is missing.", WHERE));
        }
        return value;
    }
}
