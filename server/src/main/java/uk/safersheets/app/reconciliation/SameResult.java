package uk.safersheets.app.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.reconciliation.ReconciliationJson;
import uk.safersheets.api.reconciliation.ReconciliationJson.Broken;
import uk.safersheets.api.reconciliation.ReconciliationJson.Matched;
import uk.safersheets.api.reconciliation.ReconciliationJson.Transaction;

/** Whether two reconciliations come to the same: by their figures and ids, and never by how they are worded. */
final class SameResult {
    private SameResult() {}

    static boolean isSame(ReconciliationJson one, ReconciliationJson other) {
        return figures(one).equals(figures(other));
    }

    static List<String> figures(ReconciliationJson result) {
        var all = new ArrayList<String>();
        result.lines().forEach(line -> all.add(told("line", line.line(), line.allocated(), line.spent())));
        result.matches().forEach(match -> all.add(figures(match)));
        result.breaks().forEach(broken -> figures(broken).forEach(all::add));
        result.settled()
                .forEach(one -> all.add(told(
                        "settled",
                        one.what().id(),
                        one.item().kind(),
                        one.item().clears().toString())));
        var statement = result.statement();
        all.add(told(
                "statement",
                statement.opening(),
                statement.received(),
                statement.spent(),
                statement.closing(),
                statement.difference()));
        statement.items().forEach(item -> all.add(told("item", item.kind(), item.amount())));
        return all.stream().sorted().toList();
    }

    private static String figures(Matched match) {
        return told("match", match.kind(), told(match.transactions()))
                + match.parts().stream()
                        .map(part -> told(part.line(), part.amount()))
                        .sorted()
                        .collect(Collectors.joining());
    }

    /** Of what is on no line each transaction counts, however they are grouped. */
    private static Stream<String> figures(Broken broken) {
        return broken.breakKind().isUnplaced()
                ? broken.transactions().stream().map(one -> told("break", broken.kind(), told(List.of(one))))
                : Stream.of(told("break", broken.id()));
    }

    private static String told(List<Transaction> transactions) {
        return transactions.stream()
                .map(one -> told(one.source(), one.number(), one.line(), one.amount()))
                .sorted()
                .collect(Collectors.joining());
    }

    private static String told(@Nullable String... parts) {
        return "[" + String.join("|", parts) + "]";
    }
}
