package uk.safersheets.app.template;

import java.util.List;
import java.util.Optional;

/** Where template versions are looked up. */
public interface KnownTemplates {

    /**
     * One version of a template.
     *
     * @param version as a workbook carries it; what is no number names none
     */
    Optional<KnownTemplate> find(String template, String version);

    /** The newest version that workbooks are taken of; empty for a template nobody knows. */
    Optional<KnownTemplate> newest(String template);

    /** Every version of every template, newer ones before older ones. */
    List<KnownTemplate> known();
}
