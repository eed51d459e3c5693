package uk.safersheets.excel.read;

import java.util.List;

/**
 * One of the tables in which a workbook tells its contract: the sheet it stands on, its headings and how wide they are.
 */
public enum ContractPart {
    TABLES(
            "ContractTables",
            "Contract tables",
            "The tables of this template. Growing: rows may be added. Fixed: the rows are the template's own.",
            new Part("Table", 22),
            new Part("Sheet", 26),
            new Part("Key", 26),
            new Part("Rows", 12, "growing", "fixed"),
            new Part("Help", 70),
            new Part(ContractPart.ROLE, 16)),
    COLUMNS(
            "ContractColumns",
            "Contract columns",
            "What each column of each table may hold. Lists, prompts, colours and checks come from here.",
            new Part("Table", 20),
            new Part("Column", 26),
            new Part("Entry", 10, "key", "input", "formula", "service", "label"),
            new Part("Type", 10, "text", "whole", "decimal", "money", "percent", "date", "choice", "yes-no"),
            new Part("Required", 11, "Yes", "No"),
            new Part("Least", 12),
            new Part("Most", 12),
            new Part("Choices", 20),
            new Part("Formula", 48),
            new Part("Rule", 8),
            new Part("Help", 48),
            new Part("Next", 22),
            new Part(ContractPart.ROLE, 20)),
    FIELDS(
            "ContractFields",
            "Contract fields",
            "What each named cell of the sheet Details may hold.",
            new Part("Field", 20),
            new Part("Label", 26),
            new Part("Entry", 10, "input", "formula", "service", "label"),
            new Part("Type", 10, "text", "whole", "decimal", "money", "percent", "date", "choice", "yes-no"),
            new Part("Required", 11, "Yes", "No"),
            new Part("Least", 12),
            new Part("Most", 12),
            new Part("Choices", 20),
            new Part("Formula", 48),
            new Part("Rule", 8),
            new Part("Help", 48),
            new Part(ContractPart.ROLE, 20)),
    RULES(
            "ContractRules",
            "Contract rules",
            "What is checked. Test is an Excel formula that is TRUE where all is well.",
            new Part("Rule", 8),
            new Part("Severity", 10, "error", "query", "note"),
            new Part("About", 24),
            new Part("Each", 9, "row", "cell", "column", "once"),
            new Part("When", 24),
            new Part("Test", 40),
            new Part("Found", 20),
            new Part("Expected", 24),
            new Part("Label", 18),
            new Part("Message", 42),
            new Part("Many", 28),
            new Part("Fix", 34),
            new Part("Example", 12),
            new Part("Why", 34),
            new Part("From", 13));

    public static final String ROLE = "Role";

    /** What templates have not had from the start. */
    private static final List<String> LATER = List.of("Next", ROLE);

    /** A heading with the width of its column and, where only some words count, those. */
    public record Part(String heading, int width, String... words) {}

    public final String table;
    public final String sheet;
    public final String intro;
    public final List<Part> parts;

    ContractPart(String table, String sheet, String intro, Part... parts) {
        this.table = table;
        this.sheet = sheet;
        this.intro = intro;
        this.parts = List.of(parts);
    }

    /** The headings without which it cannot be read; a template made before there were the others is still one. */
    public List<String> neededHeadings() {
        return headings().stream().filter(heading -> !LATER.contains(heading)).toList();
    }

    public List<String> headings() {
        return parts.stream().map(Part::heading).toList();
    }
}
