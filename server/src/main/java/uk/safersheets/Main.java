package uk.safersheets;

/** Starts the command line. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        throw new UnsupportedOperationException(String.join(" ", arguments));
    }
}
