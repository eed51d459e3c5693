package uk.safersheets.app.reminders;

/**
 * What a person is written, ready to be sent or copied.
 *
 * @param subject one line without a figure
 * @param text its lines end in {@code \n}
 */
public record Message(String subject, String text) {}
