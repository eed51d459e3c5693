package uk.safersheets.app.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.safersheets.excel.validator.ContractReader;
import uk.safersheets.excel.validator.SheetLines;
import uk.safersheets.excel.validator.TemplateProperties;

/**
 * What a template's workbook would change if it became the newest version.
 *
 * @param number the version it would become; 0 where this very workbook is a version already
 * @param changes the first of them, in the order of the contract and then of the sheets
 * @param more how many there are beyond those
 */
public record TemplatePreview(String template, String title, int number, List<Change> changes, int more) {
    private static final int MOST = 500;
    private static final int LONGEST = 500;
    /** What the service itself writes anew at each registration. */
    private static final String VERSION = "Property safersheets.version";

    /**
     * One statement of the template.
     *
     * @param place where it stands, such as {@code RiskMatrix[Total], formula}
     * @param before null for what is new
     * @param after null for what goes
     */
    public record Change(
            String place, @Nullable String before, @Nullable String after) {}

    public TemplatePreview {
        changes = List.copyOf(changes);
    }

    /** Everything that a template says, by its place. */
    static Map<String, String> lines(byte[] workbook) {
        var lines = new LinkedHashMap<>(ContractLines.of(ContractReader.read(workbook)));
        lines.putAll(SheetLines.of(workbook));
        lines.remove(VERSION);
        lines.replaceAll((place, text) -> text.replaceFirst("(template [a-z][a-z0-9-]*, version )\\d+(\\.)", "$1N$2"));
        return lines;
    }

    static TemplatePreview of(
            TemplateProperties properties, int number, Map<String, String> before, Map<String, String> after) {
        var places = new LinkedHashSet<>(after.keySet());
        places.addAll(before.keySet());
        var changes = new ArrayList<Change>();
        int count = 0;
        for (String place : places) {
            String was = before.get(place);
            String is = after.get(place);
            boolean isChanged = was == null || !was.equals(is);
            count += isChanged ? 1 : 0;
            if (isChanged && changes.size() < MOST) {
                changes.add(new Change(place, cut(was), cut(is)));
            }
        }
        return new TemplatePreview(properties.template(), properties.title(), number, changes, count - changes.size());
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
