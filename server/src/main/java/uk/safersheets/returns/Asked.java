package uk.safersheets.returns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import uk.safersheets.ledger.Pence;

/** What is asked of the funder for the money that will be left, and by when. */
final class Asked {
    private final FunderReturn made;

    Asked(FunderReturn made) {
        this.made = made;
    }

    List<String> points() {
        var points = new ArrayList<String>();
        proposals()
                .forEach((proposal, lines) -> points.add(proposal + ": " + total(lines) + " on " + names(lines) + "."));
        if (points.isEmpty()) {
            points.add("Nothing: no line proposes anything for money that will be left.");
        }
        points.add(limit());
        return points;
    }

    private LinkedHashMap<String, List<ReturnLine>> proposals() {
        var proposals = new LinkedHashMap<String, List<ReturnLine>>();
        made.lines().stream()
                .filter(line -> !line.plan().proposal().isEmpty())
                .forEach(line -> proposals
                        .computeIfAbsent(line.plan().proposal(), proposal -> new ArrayList<>())
                        .add(line));
        return proposals;
    }

    private static String total(List<ReturnLine> lines) {
        Long total = Pounds.sum(lines.stream().map(ReturnLine::underspend).toList());
        return total == null ? "an amount that was not forecast" : Pence.shown(total);
    }

    private static String names(List<ReturnLine> lines) {
        return String.join(", ", lines.stream().map(ReturnLine::line).toList());
    }

    private String limit() {
        var by = made.award().carryForwardBy();
        var asked = made.award().carryForwardAsked();
        if (by == null) {
            return "The last day for requests to carry forward is not known.";
        }
        String limit = "Requests to carry forward are taken until " + Entry.printed(by);
        if (asked == null) {
            return limit + "; no request was entered.";
        }
        boolean isLate = Objects.requireNonNull(asked).isAfter(by);
        return limit + "; this one was made on " + Entry.printed(asked) + (isLate ? ", after that day." : ", in time.");
    }
}
