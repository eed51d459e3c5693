package uk.safersheets.api.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a template's workbook would change if it became the newest version.
 *
 * @param version the version it would become; null where this very workbook is one already
 * @param changes the first of them
 * @param more how many there are beyond those
 */
public record TemplatePreviewJson(
        String id, String title, @Nullable String version, List<Change> changes, int more) {

    /**
     * One statement of the template.
     *
     * @param place where it stands
     * @param before null for what is new
     * @param after null for what goes
     */
    public record Change(
            String place, @Nullable String before, @Nullable String after) {}
}
