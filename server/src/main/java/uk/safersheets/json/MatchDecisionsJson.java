package uk.safersheets.json;

import java.util.List;

/** What somebody decided about transactions. */
public record MatchDecisionsJson(List<One> decisions) {

    /**
     * About one transaction.
     *
     * @param number the document's
     * @param line which line of the document
     * @param decision {@code confirm} the match as it is proposed, {@code reject} it, {@code move} the transaction to the
     *     lines in {@code to}, {@code move-code} it and whatever else has its code to one line, or {@code set-aside} for a
     *     reason
     * @param to the lines, each with its share; a single one without an amount takes all. Kept with a confirmed match, too
     * @param reason why it is set aside
     * @param code filled in when it is kept: cost centre, subjective and project
     */
    public record One(
            String number,
            String line,
            String decision,
            List<ReconciliationJson.Part> to,
            String reason,
            List<String> code) {
        public One {
            number = number == null ? "" : number;
            line = line == null ? "" : line;
            decision = decision == null ? "" : decision;
            to = to == null ? List.of() : List.copyOf(to);
            reason = reason == null ? "" : reason.strip();
            code = code == null ? List.of() : List.copyOf(code);
        }

        public One to(List<ReconciliationJson.Part> parts) {
            return new One(number, line, decision, parts, reason, code);
        }

        public One on(List<String> itsCode) {
            return new One(number, line, decision, to, reason, itsCode);
        }
    }

    public MatchDecisionsJson {
        decisions = decisions == null ? List.of() : List.copyOf(decisions);
    }
}
