package uk.safersheets.app.chain;

import java.util.Locale;
import uk.safersheets.contract.TableRole;

/** A step of the chain, and which tables tell of it. */
enum ChainStep {
    DECISION(TableRole.DECISIONS, "the decisions of a risk matrix", "whether each priority was decided"),
    PRIORITY(TableRole.PRIORITIES, "the priorities of a plan", "what becomes of the decisions"),
    ACTION(TableRole.ACTIONS, "the actions of a plan", "who does something for each priority, and what uses each line"),
    LINE(TableRole.FUNDING_LINES, "the lines of a fund", "what pays for the actions"),
    OUTCOME(TableRole.OUTCOMES, "the outcomes of a fund", "what came of each line");

    private final TableRole role;
    private final String what;
    private final String question;

    ChainStep(TableRole role, String what, String question) {
        this.role = role;
        this.what = what;
        this.question = question;
    }

    TableRole role() {
        return role;
    }

    /** As a request says it: {@code line}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is not known where no book tells of it. */
    String missing(String partnership, String period) {
        return "No book of " + partnership + " for " + period + " tells of " + what + ", so we did not look " + question
                + ".";
    }
}
