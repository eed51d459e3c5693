package uk.safersheets.cli.report;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import uk.safersheets.cell.Plural;
import uk.safersheets.textcheck.Statement;
import uk.safersheets.textcheck.TextReport;
import uk.safersheets.textcheck.TracedCell;
import uk.safersheets.textcheck.Verdict;

/** What the check of a report came to, for a person: what contradicts first, each with its sentence. */
final class ReportText {
    private static final int WIDTH = 100;
    private static final int MOST_UNTRACED = 40;

    private ReportText() {}

    static void print(PrintWriter out, String name, TextReport report) {
        out.println(name + ": " + summary(report));
        with(report, Verdict.CONTRADICTS).forEach(statement -> contradiction(out, report.text(), statement));
        if (!report.unmentioned().isEmpty()) {
            out.println();
            out.println("The report does not mention:");
            report.unmentioned().forEach(change -> wrapped(out, "  - ", change.message() + places(change.cells())));
        }
        untraced(out, report);
        if (!report.notes().isEmpty()) {
            out.println();
            out.println("Notes:");
            report.notes().forEach(note -> wrapped(out, "  - ", note));
        }
    }

    /** One sentence; where nothing was found to check it says so, and not that all agrees. */
    static String summary(TextReport report) {
        int all = report.statements().size();
        if (all == 0) {
            return "no figure was found in its sentences, so nothing was checked.";
        }
        return Plural.count(all, "figure") + ": " + Plural.count(report.count(Verdict.AGREES), "agrees", "agree") + ", "
                + Plural.count(report.count(Verdict.CONTRADICTS), "contradicts", "contradict") + " the workbooks, "
                + Plural.number(report.count(Verdict.UNTRACED)) + " could not be traced to them.";
    }

    private static void contradiction(PrintWriter out, String text, Statement statement) {
        out.println();
        wrapped(out, "  ", '"' + oneLine(statement.sentence().of(text)) + '"');
        wrapped(out, "    ", oneLine(statement.quote().of(text)) + ": " + statement.message());
        statement.cells().forEach(cell -> out.println("      " + place(cell)));
        if (!statement.working().isEmpty()) {
            out.println("      " + statement.working());
        }
        if (!statement.fix().isEmpty()) {
            wrapped(out, "    ", statement.fix());
        }
    }

    private static void untraced(PrintWriter out, TextReport report) {
        var untraced = with(report, Verdict.UNTRACED);
        if (untraced.isEmpty()) {
            return;
        }
        out.println();
        out.println("Not traced, so not checked:");
        untraced.stream()
                .limit(MOST_UNTRACED)
                .forEach(statement -> wrapped(
                        out,
                        "  - ",
                        oneLine(statement.quote().of(report.text()))
                                + (statement.message().isEmpty() ? "" : ": " + statement.message())));
        if (untraced.size() > MOST_UNTRACED) {
            out.println("  and " + Plural.number(untraced.size() - MOST_UNTRACED) + " more; --json has all of them.");
        }
    }

    private static List<Statement> with(TextReport report, Verdict verdict) {
        return report.statements().stream()
                .filter(statement -> statement.verdict() == verdict)
                .toList();
    }

    private static String places(List<TracedCell> cells) {
        return cells.stream()
                .map(cell -> cell.workbook() + ", " + cell.cell())
                .distinct()
                .collect(Collectors.joining("; ", " (", ")"));
    }

    private static String place(TracedCell cell) {
        return cell.workbook() + ", " + cell.cell() + ": " + cell.label() + " is " + cell.shown();
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static void wrapped(PrintWriter out, String indent, String text) {
        var line = new StringBuilder(indent);
        for (String word : text.split(" ")) {
            if (line.length() + word.length() > WIDTH && !line.toString().isBlank()) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(indent.length()));
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }
}
