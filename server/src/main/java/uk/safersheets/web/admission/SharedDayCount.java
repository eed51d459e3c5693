package uk.safersheets.web.admission;

import java.time.LocalDate;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import uk.safersheets.app.access.Secret;
import uk.safersheets.store.db.StoreException;
import uk.safersheets.store.nodes.NodeCounts;

/**
 * Counts what all nodes took, in the store that they share. Where it cannot say how much that is, nothing is taken: what
 * would be kept could not be kept there either.
 */
final class SharedDayCount implements DayCount {
    private static final Logger LOG = LogManager.getLogger(SharedDayCount.class);

    private final NodeCounts counts;

    SharedDayCount(NodeCounts counts) {
        this.counts = counts;
    }

    @Override
    public long used(LocalDate day, String name) {
        return counts.used(day, Secret.hash(name));
    }

    /** What was kept stays kept where it cannot be counted. */
    @Override
    public void add(LocalDate day, String name, long more) {
        try {
            counts.add(day, Secret.hash(name), more);
        } catch (StoreException e) {
            LOG.warn("What was kept is not counted in a day's share: {}", e.getMessage());
        }
    }
}
