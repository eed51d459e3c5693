package uk.safersheets.app.reconciliation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.safersheets.api.reconciliation.MatchDecisionsJson;
import uk.safersheets.api.reconciliation.MatchDecisionsJson.One;

/** What was decided, in the record: each sort of decision with the documents it is about. */
final class DecisionWords {
    private static final int NAMED = 5;

    private DecisionWords() {}

    static String of(MatchDecisionsJson settled) {
        Map<String, List<String>> about = new LinkedHashMap<>();
        settled.decisions()
                .forEach(one -> about.computeIfAbsent(verb(one), verb -> new ArrayList<>())
                        .add(what(one)));
        return about.entrySet().stream()
                .map(entry -> entry.getKey() + " " + named(entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String verb(One one) {
        return switch (one.decided()) {
            case CONFIRM -> "confirmed";
            case REJECT -> "rejected";
            case MOVE, MOVE_CODE -> "moved" + lines(one);
            case RECEIVE, RECEIVE_CODE -> "took for money received";
            case CANCEL -> "paired with " + one.with().number();
            case ITEM -> "made a reconciling item of";
            case UNDO -> "undid what was decided about";
            case SET_ASIDE, SET_ASIDE_CODE -> "set aside";
        };
    }

    private static String lines(One one) {
        return " to " + one.to().stream().map(part -> part.line()).collect(Collectors.joining(" and ")) + ":";
    }

    private static String what(One one) {
        if (one.isAboutAPlace()) {
            return one.place() + (one.reason().isEmpty() ? "" : " (" + one.reason() + ")");
        }
        return one.isAboutABreak() ? "a break" : one.number() + (one.line().isEmpty() ? "" : " line " + one.line());
    }

    private static String named(List<String> documents) {
        int more = documents.size() - NAMED;
        return documents.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
