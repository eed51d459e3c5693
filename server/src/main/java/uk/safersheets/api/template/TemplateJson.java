package uk.safersheets.api.template;

import java.util.List;

/**
 * One template version.
 *
 * @param title what people call it; its id where the template is not known
 * @param offers what can be done with its workbooks, as the contract has it; empty where the template is not known
 */
public record TemplateJson(String id, String version, String title, List<String> offers) {}
