package uk.safersheets.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import uk.safersheets.ledger.Transaction;

/**
 * How a matching compares with the truth. A match is right when it puts a transaction on the true lines with the true
 * amounts, or pairs it with what it truly cancels. A credit left unpaired on its own line is missed, not false.
 *
 * @param falseMatches each as a sentence
 */
public record SeededScore(int truths, int right, List<String> falseMatches) {

    static SeededScore of(SeededLedger seeded, Reconciliation result) {
        var told = told(result);
        int right = 0;
        var falseMatches = new ArrayList<String>();
        for (var row : seeded.rows()) {
            String said = told.getOrDefault(row.id(), "");
            boolean isOnItsLine = said.equals(row.onto + "=" + row.pence());
            if (!said.isEmpty() && said.equals(row.truth())) {
                right++;
            } else if (!said.isEmpty() && !isOnItsLine) {
                falseMatches.add(row.id() + ": " + said + " instead of " + row.truth() + " (" + row.said() + ")");
            }
        }
        int truths = (int)
                seeded.rows().stream().filter(row -> !row.truth().isEmpty()).count();
        return new SeededScore(truths, right, falseMatches);
    }

    private static Map<String, String> told(Reconciliation result) {
        var told = new HashMap<String, String>();
        result.matches()
                .forEach(match ->
                        match.transactions().forEach(one -> told.put(one.id().toString(), told(match, one))));
        return told;
    }

    private static String told(Match match, Transaction one) {
        return switch (match.kind()) {
            case CANCELLED ->
                "cancels "
                        + match.transactions().stream()
                                .filter(other -> other != one)
                                .findFirst()
                                .orElseThrow()
                                .id();
            case RECEIVED, SET_ASIDE, ITEM -> match.kind().word();
            case MANY_TO_ONE -> match.parts().get(0).line() + "=" + one.pence();
            case ONE_TO_ONE, ONE_TO_MANY ->
                match.parts().stream()
                        .map(part -> part.line() + "=" + part.pence())
                        .sorted()
                        .collect(Collectors.joining(" "));
        };
    }

    public double precision() {
        return (double) right / (right + falseMatches.size());
    }

    public double recall() {
        return (double) right / truths;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.UK,
                "%,d true matches: precision %.4f, recall %.4f, false %d %s",
                truths,
                precision(),
                recall(),
                falseMatches.size(),
                falseMatches.stream().limit(20).collect(Collectors.joining("\n  ", "\n  ", "")));
    }
}
