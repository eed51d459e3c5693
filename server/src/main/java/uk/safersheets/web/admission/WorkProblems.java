package uk.safersheets.web.admission;

import uk.safersheets.web.admission.Admission.Refusal;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemException;
import uk.safersheets.web.problem.ProblemType;

/** What people are told whose work is not taken on, or cannot be gone on with. */
final class WorkProblems {
    private static final int SECONDS_TO_WAIT = 2;
    static final int SECONDS_TILL_IT_IS_BACK = 10;

    private WorkProblems() {}

    static void refuse(Refusal refusal) {
        throw exception(refusal);
    }

    static ProblemException exception(Refusal refusal) {
        return switch (refusal) {
            case YOUR_SHARE ->
                Problem.of(ProblemType.TOO_MANY_REQUESTS, "You have too much in progress at once.")
                        .fix("Wait until some of it is answered, and send this again.")
                        .retryAfter(SECONDS_TO_WAIT)
                        .exception();
            case ALL_BUSY ->
                Problem.of(ProblemType.BUSY, "The service has too much to do. Nothing you sent has been kept.")
                        .fix("Send it again in a few seconds.")
                        .retryAfter(SECONDS_TO_WAIT)
                        .exception();
            case STOPPING -> stopping().exception();
        };
    }

    /** Of what was not begun. */
    static Problem stopping() {
        return Problem.of(ProblemType.BUSY, "The service is being stopped. Nothing you sent has been kept.")
                .fix("Send it again in a minute.")
                .retryAfter(SECONDS_TILL_IT_IS_BACK);
    }

    /** Of what was begun, and goes on or not. */
    static ProblemException unfinished() {
        return Problem.of(
                        ProblemType.BUSY,
                        "The service is being stopped and could not wait for this: it may have been kept, or not.")
                .fix("Look in a minute whether it is there, and send it again if it is not.")
                .retryAfter(SECONDS_TILL_IT_IS_BACK)
                .exception();
    }

    static ProblemException noMemory() {
        return Problem.of(ProblemType.BUSY, "The service has not enough memory for what you sent.")
                .fix("Send it again when less is going on, or send less.")
                .retryAfter(SECONDS_TO_WAIT)
                .exception();
    }
}
