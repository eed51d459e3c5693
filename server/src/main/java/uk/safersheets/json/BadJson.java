package uk.safersheets.json;

/** What was sent is no JSON, or not of the shape it should have; the message says where, in words for its sender. */
public final class BadJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadJson(String message) {
        super(message);
    }
}
