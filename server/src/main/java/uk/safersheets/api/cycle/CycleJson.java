package uk.safersheets.api.cycle;

import java.time.LocalDate;
import java.util.List;

/**
 * What is due by the year's cycle.
 *
 * @param today by the clocks of the United Kingdom; what is late is late on this day
 * @param from the first day that was looked at, both included
 * @param partnerships those that were looked at
 * @param due by day
 * @param holidaysKnownUntil the last day for which the proclaimed bank holidays are known: after it they follow the
 *     usual rules
 */
public record CycleJson(
        LocalDate today,
        LocalDate from,
        LocalDate to,
        List<PartnershipJson> partnerships,
        List<DueJson> due,
        LocalDate holidaysKnownUntil) {

    /**
     * A partnership.
     *
     * @param own whether it said its cycle; nothing is due from it while it has not
     */
    public record PartnershipJson(String name, boolean own) {}
}
