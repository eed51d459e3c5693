package uk.safersheets.app.reminders;

/** Where messages are stopped by the code that they carry. */
public final class StopAddress {
    public static final String PATH = "/api/reminders/stop/";

    private StopAddress() {}

    static String of(String code) {
        return PATH + code;
    }
}
