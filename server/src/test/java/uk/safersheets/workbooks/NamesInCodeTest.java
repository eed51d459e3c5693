package uk.safersheets.workbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.safersheets.Repository;
import uk.safersheets.contract.TemplateText;
import uk.safersheets.text.template.TemplateFile;

/** What a template calls its tables, columns and cells is data: the program has it nowhere. */
class NamesInCodeTest {
    private static final Path MAIN = Repository.file("server/src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"");

    /** Ordinary words that a template happens to use for something else, by the only classes that have them. */
    private static final Map<String, Set<String>> OTHER_MEANINGS = Map.ofEntries(
            // headings of the contract's own sheets
            Map.entry("Label", Set.of("Lines", "ContractPart", "ContractReading", "PlaceholderChecks")),
            Map.entry("From", Set.of("Lines", "ContractPart")),
            // the weight of a finding; the style of a paragraph in a Word document
            Map.entry("Note", Set.of("CheckText")),
            // an attribute of Office Open XML
            Map.entry("Target", Set.of("Relationship")),
            // a document property that classification tools read
            Map.entry("Marking", Set.of("WorkbookProperties")),
            // headings of pages and documents of the service itself
            Map.entry("Change", Set.of("ComparisonReport", "Samples")),
            Map.entry("Partnership", Set.of("Samples")),
            Map.entry("Funds", Set.of("Tag")),
            Map.entry("Received", Set.of("ReconciliationTables")),
            Map.entry("Date", Set.of("ReconciliationTables")),
            Map.entry("Supplier", Set.of("ReconciliationTables")),
            Map.entry("Line", Set.of("ReconciliationTables")),
            Map.entry("Reference", Set.of("ReconciliationTables")),
            Map.entry("Kind", Set.of("ReconciliationTables")),
            Map.entry("Initiative", Set.of("ReconciliationTables")),
            Map.entry("Allocated", Set.of("ReconciliationTables")),
            Map.entry("Spent", Set.of("ReconciliationTables")),
            Map.entry("Remaining", Set.of("ReconciliationTables")),
            Map.entry("Status", Set.of("ApiPage", "ReconciliationTables")),
            Map.entry("What", Set.of("ApiPage")),
            Map.entry("Amount", Set.of("AwardSections", "LedgerSections", "ReconciliationTables", "ResultSections")),
            Map.entry("Position", Set.of("AwardSections")),
            Map.entry("Reason", Set.of("SpendingSections")),
            Map.entry("Total", Set.of("Section")),
            // what the working sheets behind a chart call their columns, and a chart its series
            // what a published table of population calls its figures
            Map.entry("Residents", Set.of("PopulationReader")),
            // a kind of reconciling item
            Map.entry("Accrual", Set.of("ReconcilingItem")));

    @Test
    void noNameOfATemplateStandsInTheProgram() throws IOException {
        var names = names();
        List<String> found = new ArrayList<>();
        Map<String, Set<String>> allowed = new HashMap<>();
        for (var file : sources()) {
            String name = file.getFileName().toString().replace(".java", "");
            for (String literal : literals(file)) {
                if (names.contains(literal)
                        && OTHER_MEANINGS.getOrDefault(literal, Set.of()).contains(name)) {
                    allowed.computeIfAbsent(literal, key -> new TreeSet<>()).add(name);
                } else if (names.contains(literal)) {
                    found.add(name + ": \"" + literal + '"');
                }
            }
        }
        assertEquals(List.of(), found);
        assertEquals(OTHER_MEANINGS, allowed, "an exception that is none any more");
    }

    private static Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String id : Shipped.templates()) {
            var text = TemplateFile.read(Shipped.FOLDER.resolve(id).resolve("template.yaml"));
            text.fields().forEach(field -> names.addAll(List.of(field.name(), field.label())));
            text.tables().forEach(table -> {
                names.addAll(List.of(table.name(), table.sheet(), table.key()));
                table.columns().stream().map(TemplateText.ColumnText::name).forEach(names::add);
            });
            text.rules().forEach(rule -> names.add(rule.label()));
        }
        names.remove("");
        assertTrue(names.size() > 300, "only " + names.size() + " names");
        return names;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            var sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertTrue(sources.size() > 500, "only " + sources.size() + " files");
            return sources;
        }
    }

    /** Every text of a file, without those of its comments. */
    private static List<String> literals(Path file) throws IOException {
        String code = Files.readAllLines(file).stream()
                .filter(line -> !line.strip().startsWith("*") && !line.strip().startsWith("/"))
                .collect(Collectors.joining("\n"));
        return LITERAL.matcher(code).results().map(match -> match.group(1)).toList();
    }
}
