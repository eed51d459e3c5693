package uk.safersheets.web.admission;

import uk.safersheets.web.admission.Rates.Rate;

/** Counts how often somebody asks. Safe to share. */
interface RateCount {
    /** Counts one request; false when it is one too many. */
    boolean isTaken(String who, Rate rate);

    /** Forgets who has not asked for so long that everything is theirs again. */
    void forgetIdle();
}
