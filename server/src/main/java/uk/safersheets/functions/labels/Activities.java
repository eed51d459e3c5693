package uk.safersheets.functions.labels;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;

/** Tells a measure that counts what somebody does ({@code 6 products delivered}) from one of what changes. */
final class Activities {
    private static final Pattern COUNT =
            Pattern.compile("(?i)^(?:(?:at least|up to|a total of|a minimum of|minimum|all|the)\\s++)*+"
                    + "(?:(?:the )?(?:total )?(?:number|no\\.?|count|nos\\.?) of\\s+|\\d[\\d,]*\\s*(?:x\\s+|×\\s+)?)?"
                    + "(?:(?:new|joint|multi-agency|more|further|additional|quarterly|monthly|weekly|annual)\\s++)*+");
    private static final Pattern CHANGE =
            Pattern.compile("(?i)\\b(?:reduc|fewer|less|lower|decreas|declin|fall|fell|drop"
                    + "|increas|rise|rose|higher|improv|satisf|feel|felt|confiden|better|worse|prevent|repeat|reoffend|re-offend"
                    + "|offence|crime|incident|victim|attendances?\\b)");
    private static final Set<String> DONE =
            Set.of("held", "run", "given", "done", "made", "sent", "written", "set", "met", "undertaken", "taken");
    private static final Pattern DOING =
            Pattern.compile("delivered|produced|distributed|provided|attended|completed|issued"
                    + "|published|launched|trained|installed|promoted|recruited|organised|organized|developed|implemented|reviewed"
                    + "|arranged|circulated|carried out|fitted|visited|engaged|conducted|hosted|facilitated|commissioned|signed"
                    + "|advertised|prepared|updated|agreed|established");

    private Activities() {}

    /** Whether a measure is one, by the words that such measures start with. */
    static boolean isOne(String measure, List<String> words) {
        String text = measure.strip();
        if (startsWithOne(text, words)) {
            return true;
        }
        if (CHANGE.matcher(text).find()) {
            return false;
        }
        String counted = COUNT.matcher(text).replaceFirst("");
        return startsWithOne(counted, words) || endsWithOne(text);
    }

    private static boolean startsWithOne(String text, List<String> words) {
        WorkBudget.count(Work.CHARACTERS, text.length() + words.size());
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(word -> lower.startsWith(word.toLowerCase(Locale.ROOT)));
    }

    private static boolean endsWithOne(String text) {
        var words = Words.of(text);
        if (words.size() < 2) {
            return false;
        }
        String last = words.get(words.size() - 1);
        return DONE.contains(last)
                || DOING.matcher(last).matches()
                || text.toLowerCase(Locale.ROOT).endsWith("carried out");
    }
}
