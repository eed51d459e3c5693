package uk.safersheets.mail;

/** What a server answers that does not take a letter. */
public final class TestUndelivered {
    private TestUndelivered() {}

    public static UndeliveredException of(UndeliveredException.Kind kind) {
        return new UndeliveredException(kind, "It did not go: " + kind, new IllegalStateException());
    }
}
