package uk.safersheets.web.problem;

/** Ends a request with a problem; carries no stack trace, because nothing is broken. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    public int status() {
        return problem.status();
    }

    Problem problem() {
        return problem;
    }
}
