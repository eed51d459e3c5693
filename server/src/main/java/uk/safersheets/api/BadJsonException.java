package uk.safersheets.api;

/** What was sent is no JSON, or not of the shape it should have; the message says where, in words for its sender. */
public final class BadJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadJsonException(String message) {
        super(message);
    }
}
