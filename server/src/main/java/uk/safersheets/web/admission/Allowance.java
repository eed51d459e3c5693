package uk.safersheets.web.admission;

import java.time.Clock;
import uk.safersheets.app.nodes.Nodes;

/** What somebody may ask for in a second and have kept in a day, of all nodes together where there are several. */
public final class Allowance {
    private final Rates rates;
    private final Quotas quotas;

    private Allowance(RateCount rates, DayCount days) {
        this.rates = new Rates(Rates.Rate.OF_PERSON, Rates.Rate.OF_ADDRESS, rates);
        this.quotas = new Quotas(Quotas.Limits.USUAL, days, Clock.systemUTC());
    }

    public static Allowance of(Nodes nodes) {
        return nodes.isShared()
                ? new Allowance(
                        new SharedRateCount(nodes.rates(), System::nanoTime), new SharedDayCount(nodes.counts()))
                : ofOneNode();
    }

    /** Counted in memory. */
    static Allowance ofOneNode() {
        return new Allowance(new NodeRateCount(System::nanoTime), new NodeDayCount());
    }

    Rates rates() {
        return rates;
    }

    Quotas quotas() {
        return quotas;
    }
}
