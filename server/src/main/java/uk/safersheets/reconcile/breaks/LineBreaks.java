package uk.safersheets.reconcile.breaks;

import static uk.safersheets.ledger.Pence.shown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.ledger.Ledger;
import uk.safersheets.ledger.Total;
import uk.safersheets.ledger.Transaction;
import uk.safersheets.reconcile.Break;
import uk.safersheets.reconcile.BreakKind;
import uk.safersheets.reconcile.Funding;
import uk.safersheets.reconcile.FundingLine;
import uk.safersheets.reconcile.LineResult;
import uk.safersheets.reconcile.Match;
import uk.safersheets.reconcile.match.TransactionMatcher;

/** What does not tie on a line: spent against allocated, the workbook against the ledger, the days of spending. */
public final class LineBreaks {

    private final Funding funding;
    private final TransactionMatcher matching;
    private final LineQueries queries;
    private final List<Break> breaks = new ArrayList<>();

    public LineBreaks(Funding funding, Ledger ledger, TransactionMatcher matching) {
        this.funding = funding;
        this.queries = new LineQueries(ledger);
        this.matching = matching;
    }

    public List<Break> all(List<LineResult> results) {
        var byLine = byLine(matching.matches());
        for (int at = 0; at < results.size(); at++) {
            var line = funding.lines().get(at);
            var transactions = byLine.getOrDefault(line.line(), List.of());
            spent(line, results.get(at).spent(), transactions);
            reported(line, results.get(at).spent());
            days(line, transactions);
            breaks.addAll(queries.of(line, transactions));
        }
        return breaks;
    }

    private static Map<String, List<Transaction>> byLine(List<Match> matches) {
        var byLine = new HashMap<String, List<Transaction>>();
        for (var match : matches) {
            match.parts().stream()
                    .map(Match.Part::line)
                    .distinct()
                    .forEach(line -> byLine.computeIfAbsent(line, first -> new ArrayList<>())
                            .addAll(match.transactions()));
        }
        return byLine;
    }

    private void spent(FundingLine line, long spent, List<Transaction> transactions) {
        long over = Math.subtractExact(spent, line.allocated());
        if (over <= 0 || spent == 0) {
            return;
        }
        if (line.isOptionNotCounted()) {
            add(
                    BreakKind.OPTION_NOT_CHOSEN,
                    line,
                    spent,
                    transactions,
                    shown(spent) + " was spent on " + line.title() + ", an option that does not count yet.",
                    "Choose this option in the workbook, or correct the code in the ledger.");
        } else {
            add(
                    BreakKind.OVERSPENT,
                    line,
                    over,
                    transactions,
                    shown(spent) + " was spent on " + line.title() + ", " + shown(over) + " more than the "
                            + shown(line.allocated()) + " allocated.",
                    "Correct the code in the ledger, or move money to the line with the funder's approval.");
        }
    }

    private void reported(FundingLine line, long spent) {
        if (line.spent() != null && line.spent() != spent) {
            long apart = Math.subtractExact(spent, line.spent());
            add(
                    BreakKind.SPENT_DIFFERS,
                    line,
                    apart,
                    List.of(),
                    "The workbook says " + shown(line.spent()) + " was spent on " + line.title() + ", the ledger "
                            + shown(spent) + ", " + shown(Math.abs(apart)) + (apart > 0 ? " more." : " less."),
                    "Enter " + shown(spent) + " under Spent.");
        }
    }

    private void days(FundingLine line, List<Transaction> transactions) {
        var outside =
                transactions.stream().filter(one -> !funding.allows(one.date())).toList();
        if (!outside.isEmpty()) {
            long pence = Total.of(outside).pence();
            add(
                    BreakKind.OUTSIDE_PERIOD,
                    line,
                    pence,
                    outside,
                    shown(pence) + " on " + line.title() + " is dated outside " + period() + ".",
                    "Move it to the fund of its year, or ask the funder to allow it.");
        }
    }

    private String period() {
        return funding.start() == null
                ? "the time until " + day(funding.end())
                : funding.end() == null
                        ? "the time from " + day(funding.start())
                        : day(funding.start()) + " to " + day(funding.end());
    }

    private static String day(@Nullable LocalDate date) {
        return DayFormat.day(date);
    }

    private void add(
            BreakKind kind, FundingLine line, long pence, List<Transaction> transactions, String message, String fix) {
        breaks.add(new Break(kind, line.line(), pence, transactions, message, fix));
    }
}
