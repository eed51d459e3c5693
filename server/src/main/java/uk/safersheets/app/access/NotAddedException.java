package uk.safersheets.app.access;

/** The identity provider knows somebody, but no user of this installation who may come in belongs to them. */
public final class NotAddedException extends RuntimeException {
    private final ProviderSubject subject;

    public NotAddedException(ProviderSubject subject) {
        super("nobody here is " + subject);
        this.subject = subject;
    }

    /** For them and whoever adds people. */
    public String why() {
        return "Your council's sign-in knows you, but you have no account here. Ask an administrator of the"
                + " service to add you, and give them this: " + subject;
    }
}
