package uk.safersheets.web.routes.account;

import java.time.Duration;
import uk.safersheets.access.Caller;
import uk.safersheets.access.User;
import uk.safersheets.cell.Plural;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemException;
import uk.safersheets.web.problem.ProblemType;

/** Says no to who is not signed in, or may not. */
final class SignInRefusals {
    private static final int SECONDS_IN_WORDS = 90;

    private SignInRefusals() {}

    /** Whoever is signed in. */
    static User user(Caller caller) {
        return caller.signedIn().orElseThrow(() -> required(caller));
    }

    /** Whoever is signed in as a person at a page: a token makes no other tokens, and sets no password. */
    static User person(Caller caller) {
        var user = user(caller);
        if (caller.means() == Caller.Means.PERSONAL_TOKEN) {
            throw notAllowed("A personal access token does not do this.")
                    .fix("Sign in at the page, and do it there.")
                    .exception();
        }
        return user;
    }

    static Problem notAllowed(String detail) {
        return Problem.of(ProblemType.NOT_ALLOWED, detail);
    }

    /** The same words for a name that is nobody's and a password that is wrong. */
    static ProblemException wrong() {
        return Problem.of(ProblemType.SIGN_IN_REFUSED, "The name and the password do not belong together.")
                .fix("Type both again, or ask an administrator for a link that signs you in once.")
                .exception();
    }

    static ProblemException usedUp() {
        return Problem.of(ProblemType.SIGN_IN_REFUSED, "This link or code was used before, or has expired.")
                .fix("Ask for a new one.")
                .exception();
    }

    static ProblemException closed(Duration pause) {
        int seconds = (int) Math.max(1, pause.plusMillis(999).toSeconds());
        int minutes = (seconds + 59) / 60;
        String when = seconds <= SECONDS_IN_WORDS
                ? Plural.of(seconds, "a second", seconds + " seconds")
                : minutes + " minutes";
        return Problem.of(ProblemType.TOO_MANY_SIGN_INS, "Too many sign-ins failed, so nobody can try for a while.")
                .fix("Wait " + when + ", or ask an administrator for a link that signs you in once.")
                .retryAfter(seconds)
                .exception();
    }

    private static ProblemException required(Caller caller) {
        if (caller.means() == Caller.Means.OPEN) {
            return notAllowed("Nobody signs in to this installation.")
                    .fix("Add the first user at the command line: safersheets user add.")
                    .exception();
        }
        return Problem.of(ProblemType.SIGN_IN_REQUIRED, "You are not signed in, or your session has ended.")
                .fix("Sign in.")
                .exception();
    }
}
