package uk.safersheets.api.template;

/**
 * One template version.
 *
 * @param title what people call it; its id where the template is not known
 */
public record TemplateJson(String id, String version, String title) {}
