package uk.safersheets.app.template;

import java.util.List;
import java.util.Optional;

/** The filled examples that come with the service, by their template. */
public final class TemplateExamples {
    private TemplateExamples() {}

    /** The file names of a template's examples, in order; none for a template of somebody's own. */
    public static List<String> of(String template) {
        String folder = folder(template);
        return BuiltInTemplates.examples().stream()
                .filter(name -> name.startsWith(folder))
                .map(name -> name.substring(folder.length()))
                .toList();
    }

    /** One of them; empty when the template has no such example. */
    public static Optional<byte[]> file(String template, String name) {
        return of(template).contains(name) ? PackagedFiles.read(folder(template) + name) : Optional.empty();
    }

    private static String folder(String template) {
        return "workbooks/" + template + "/examples/";
    }
}
