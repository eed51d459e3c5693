package uk.safersheets.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.safersheets.cell.Plural;
import uk.safersheets.cell.Severity;
import uk.safersheets.check.CheckResult;
import uk.safersheets.check.Finding;
import uk.safersheets.check.Wording;

/** What a check came to, for a person: the counts first, then each sheet's findings, heaviest first. */
final class CheckText {
    /** So many cells of one finding are told of one by one. */
    private static final int PLACES = 100;

    private CheckText() {}

    static void print(PrintWriter out, String fileName, CheckResult result) {
        out.println(fileName + ": " + Wording.summary(result.summary()));
        bySheet(result.findings()).forEach((sheet, findings) -> {
            out.println();
            out.println(sheet.isEmpty() ? "The whole workbook" : sheet);
            findings.forEach(finding -> print(out, finding));
        });
        int cells = result.patches().size();
        if (cells > 0) {
            out.println();
            out.println(Plural.count(
                    cells,
                    "calculated cell differs from what we work out. 'recalculate' puts it right.",
                    "calculated cells differ from what we work out. 'recalculate' puts them right."));
        }
    }

    private static void print(PrintWriter out, Finding finding) {
        out.println("  " + label(finding.severity()) + ": " + text(finding));
        var places = Wording.places(finding);
        places.stream().limit(PLACES).forEach(place -> out.println("    - " + place));
        if (places.size() > PLACES) {
            out.println("    and " + (places.size() - PLACES) + " more; --json has all of them.");
        }
    }

    /** The sheets in the order in which they are first met: what is about the file itself, then the heaviest. */
    private static Map<String, List<Finding>> bySheet(List<Finding> findings) {
        var sheets = new LinkedHashMap<String, List<Finding>>();
        findings.stream()
                .filter(finding -> finding.sheet().isEmpty())
                .findFirst()
                .ifPresent(any -> sheets.put("", new ArrayList<>()));
        findings.forEach(finding -> sheets.computeIfAbsent(finding.sheet(), sheet -> new ArrayList<>())
                .add(finding));
        return sheets;
    }

    /** The sheet stands above already. */
    private static String text(Finding finding) {
        String text = Wording.text(finding);
        String sheet = finding.sheet() + ", ";
        return text.startsWith(sheet) ? text.substring(sheet.length()) : text;
    }

    private static String label(Severity severity) {
        return switch (severity) {
            case ERROR -> "Error";
            case QUERY -> "Query";
            case NOTE -> "Note";
            case NOT_CHECKED -> "Not checked";
        };
    }
}
