package uk.safersheets.returns;

import java.util.ArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.safersheets.ledger.Pence;

/** What a return comes to, in a few sentences. */
final class ReturnSummary {
    private final FunderReturn made;

    private ReturnSummary(FunderReturn made) {
        this.made = made;
    }

    static String of(FunderReturn made) {
        return new ReturnSummary(made).sentences();
    }

    private String sentences() {
        var said = new ArrayList<String>();
        said.add(money());
        String profile = profile();
        if (!profile.isEmpty()) {
            said.add(profile);
        }
        Long left = sum(ReturnLine::underspend);
        if (left != null) {
            said.add(
                    left < 0
                            ? Pence.shown(-left) + " more is forecast than the lines have."
                            : Pence.shown(left) + " is forecast to be left.");
        }
        if (made.isAfterFunder()) {
            said.add(successor());
        }
        return String.join(" ", said);
    }

    private String money() {
        String award = made.award().amount() == null
                ? "an award whose amount was not entered"
                : "the award of " + Pence.shown(made.award().amount());
        Long counted = sum(ReturnLine::counted);
        Long spent = sum(line -> line.actual().toDate());
        return "Of " + award + ", "
                + (counted == null ? "nothing is allocated yet" : Pence.shown(counted) + " is allocated")
                + (spent == null
                        ? ", and what was spent was not entered."
                        : " and " + Pence.shown(spent) + " was spent or accrued so far.");
    }

    /** How spending stands beside what was planned; empty where either is not known. */
    private String profile() {
        int quarters = made.author().quarters();
        Long planned = sum(line -> line.plan().toDate(quarters));
        Long difference = Pounds.difference(planned, sum(line -> line.actual().toDate()));
        if (difference == null || planned == null) {
            return "";
        }
        String until = "By the end of " + made.author().quarter() + " the lines planned " + Pence.shown(planned);
        if (difference == 0) {
            return until + ", as much as they spent.";
        }
        return until + ", " + Pence.shown(Math.abs(difference)) + (difference > 0 ? " more" : " less")
                + " than they spent.";
    }

    private String successor() {
        var award = made.award();
        String until = Entry.words(award.funder()).text() + " answered for the award until "
                + Entry.day(award.funderUntil()).text();
        return award.successor().isEmpty()
                ? until + "; nobody is named who does since, so it has to be found out who takes this return."
                : until + "; " + award.successor() + " does since, and this return is to them.";
    }

    private @Nullable Long sum(Function<ReturnLine, @Nullable Long> amount) {
        return Pounds.sum(made.lines().stream().map(amount).toList());
    }
}
