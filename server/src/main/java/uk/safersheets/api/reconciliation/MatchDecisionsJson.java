package uk.safersheets.api.reconciliation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import uk.safersheets.api.BadJsonException;
import uk.safersheets.reconcile.DecisionKind;

/** What somebody decided about transactions and breaks. */
public record MatchDecisionsJson(List<One> decisions) {

    /**
     * About one transaction, or about one break.
     *
     * @param number the document's
     * @param line which line of the document
     * @param decision {@code confirm} the match as it is proposed, {@code reject} it, {@code move} the transaction to the
     *     lines in {@code to}, {@code receive} it as money from the funder, {@code set-aside} for a reason, {@code cancel}
     *     the payment named in {@code with}, turn it or a break into a reconciling {@code item}, or {@code undo} what was
     *     decided; with {@code move-code}, {@code receive-code} and {@code set-aside-code} whatever else has its code goes
     *     there, too
     * @param to the lines, each with its share; a single one without an amount takes all. Kept with a confirmed match, too
     * @param reason why it is set aside, or is an item
     * @param code filled in when it is kept: cost centre, subjective and project
     * @param breakId the break that becomes an item, or whose item is undone, in place of a transaction
     * @param kind of an item: {@code timing}, {@code accrual}, {@code correction}, {@code other-fund}, {@code agreed} or
     *     {@code other}
     * @param amount of an item, to be sure that it is the one meant; it may be left out
     * @param clears the day by which an item will tie, such as 2020-04-30
     * @param with the payment that a credit cancels
     * @param place a row or a tab of the ledger that was not read, which is set aside in place of a transaction; as the
     *     reading report names it, such as {@code row 14} or {@code tab May}
     * @param file filled in when it is kept: which file the place is in
     */
    public record One(
            String number,
            String line,
            String decision,
            List<ReconciliationJson.Part> to,
            String reason,
            List<String> code,
            String breakId,
            String kind,
            String amount,
            String clears,
            Document with,
            String place,
            String file) {
        public One {
            number = orEmpty(number);
            line = orEmpty(line);
            decision = orEmpty(decision);
            to = to == null ? List.of() : List.copyOf(to);
            reason = orEmpty(reason).strip();
            code = code == null ? List.of() : List.copyOf(code);
            breakId = orEmpty(breakId).strip();
            kind = orEmpty(kind).strip();
            amount = orEmpty(amount).strip();
            clears = orEmpty(clears).strip();
            place = orEmpty(place).strip();
            file = orEmpty(file);
        }

        public One to(List<ReconciliationJson.Part> parts) {
            return new One(
                    number, line, decision, parts, reason, code, breakId, kind, amount, clears, with, place, file);
        }

        public One on(List<String> itsCode) {
            return new One(
                    number, line, decision, to, reason, itsCode, breakId, kind, amount, clears, with, place, file);
        }

        /** The same about one transaction. */
        public One about(String document, String ledgerLine) {
            return new One(document, ledgerLine, decision, to, reason, code, "", kind, "", clears, with, "", "");
        }

        /** The same about a place in a file. */
        public One in(String sha256) {
            return new One(
                    number, line, decision, to, reason, code, breakId, kind, amount, clears, with, place, sha256);
        }

        /** Whether it is about a row or a tab that was not read. */
        @JsonIgnore
        public boolean isAboutAPlace() {
            return !place.isEmpty();
        }

        /** Whether it is about a break and no transaction. */
        @JsonIgnore
        public boolean isAboutABreak() {
            return !breakId.isEmpty();
        }

        /** Whether whatever else has its code goes where it goes. */
        @JsonIgnore
        public boolean isForItsCode() {
            return what().filter(DecisionKind::isForACode).isPresent();
        }

        /** What is decided; empty for a word that is no decision. */
        @JsonIgnore
        public Optional<DecisionKind> what() {
            return DecisionKind.of(decision);
        }

        /** Of a decision that is kept. */
        @JsonIgnore
        public DecisionKind decided() {
            return what().orElseThrow(() -> new BadJsonException("'" + decision + "' is no decision."));
        }

        /** Whether this is what is decided. */
        public boolean is(DecisionKind kind) {
            return kind.word().equals(decision);
        }
    }

    /** A line of a document. */
    public record Document(String number, String line) {
        public Document {
            number = orEmpty(number);
            line = orEmpty(line);
        }
    }

    public MatchDecisionsJson {
        decisions = decisions == null ? List.of() : List.copyOf(decisions);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
