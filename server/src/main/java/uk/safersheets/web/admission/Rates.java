package uk.safersheets.web.admission;

import io.javalin.http.Context;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;

/**
 * How often somebody may ask: a person who signed in by themselves, everybody else by their address, which a whole office
 * may share. Where nobody signs in, whoever is at the machine may ask as often as they like. Safe to share.
 */
final class Rates {
    private final Rate ofPerson;
    private final Rate ofAddress;
    private final RateCount count;

    Rates(Rate ofPerson, Rate ofAddress, RateCount count) {
        this.ofPerson = ofPerson;
        this.ofAddress = ofAddress;
        this.count = count;
    }

    /**
     * @param atOnce how many requests, after a pause
     * @param aSecond how many go on coming
     */
    record Rate(int atOnce, int aSecond) {
        static final Rate OF_PERSON = new Rate(300, 30);
        static final Rate OF_ADDRESS = new Rate(5000, 500);
    }

    /** Counts a request of whoever signed in. */
    void requireOfPerson(Context ctx) {
        if (Callers.isOneOfMany(ctx)) {
            require(Callers.of(ctx), ofPerson);
        }
    }

    /** Counts a request from an address, before anybody is known. */
    void requireOfAddress(String address) {
        require("from " + address, ofAddress);
    }

    /** Forgets who has not asked for so long that everything is theirs again. */
    void forgetIdle() {
        count.forgetIdle();
    }

    private void require(String who, Rate rate) {
        if (!count.isTaken(who, rate)) {
            throw Problem.of(ProblemType.TOO_MANY_REQUESTS, "You asked for too many things in a short time.")
                    .fix("Wait a few seconds, and ask again.")
                    .retryAfter(1)
                    .exception();
        }
    }
}
