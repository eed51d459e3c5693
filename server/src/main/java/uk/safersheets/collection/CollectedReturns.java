package uk.safersheets.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import uk.safersheets.collection.Total.Missing;

/**
 * What somebody may read of a collection: the lines that they see, and the returns behind them.
 *
 * @param title what the template is called
 * @param lines in the order of the panel
 * @param returns those that could be read, in the same order
 * @param obstacles why a return that is there could not be read, by its partnership
 * @param hasHidden whether partnerships are left out because whoever reads may not see them
 */
public record CollectedReturns(
        CollectionTerms terms,
        CollectionStanding standing,
        String title,
        List<CollectionLine> lines,
        List<ReadReturn> returns,
        Map<String, String> obstacles,
        boolean hasHidden) {
    public CollectedReturns {
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(title, "title");
        lines = List.copyOf(lines);
        returns = List.copyOf(returns);
        obstacles = Map.copyOf(obstacles);
    }

    /** What stands for the partnerships that are not named. */
    public static final String OTHERS = "Other partnerships";

    public Optional<ReadReturn> of(String partnership) {
        return returns.stream()
                .filter(one -> one.partnership().equals(partnership))
                .findFirst();
    }

    /** The tables of all of them. */
    public List<JoinedTable> tables() {
        return JoinReturns.of(returns);
    }

    public Totals totals(List<JoinedTable> tables) {
        return Totals.of(tables, returns.stream().map(ReadReturn::partnership).toList(), absent());
    }

    /** Who was asked and is in nothing, with why. */
    public List<Missing> absent() {
        var absent = new ArrayList<Missing>();
        for (var line : lines) {
            if (of(line.partnership()).isEmpty()) {
                absent.add(new Missing(line.partnership(), why(line)));
            }
        }
        if (hasHidden) {
            absent.add(new Missing(OTHERS, "not approved and shared with you"));
        }
        return absent;
    }

    private String why(CollectionLine line) {
        String obstacle = obstacles.get(line.partnership());
        if (obstacle != null) {
            return obstacle;
        }
        return line.phrase()
                + (line.reason().isEmpty() ? "" : ": " + line.reason().replaceFirst("\\.$", ""));
    }

    /** How many returns there are and who is missing, in one sentence. */
    public String summary() {
        int all = lines.size();
        String have = returns.size() + " of " + all + (hasHidden ? " shown" : "") + (all == 1 ? " return" : " returns")
                + " for " + terms.period() + (returns.size() == 1 ? " is" : " are") + " in this collection.";
        var absent = absent();
        return absent.isEmpty()
                ? have + " Nothing is missing."
                : have + " Missing: "
                        + String.join("; ", absent.stream().map(Missing::words).toList())
                        + ".";
    }
}
