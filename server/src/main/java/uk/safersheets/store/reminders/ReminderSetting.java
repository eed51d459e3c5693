package uk.safersheets.store.reminders;

import java.time.Instant;

/**
 * That somebody wants reminders by e-mail.
 *
 * @param account whose
 * @param stopCode by which they are stopped without signing in
 */
public record ReminderSetting(String account, String address, String stopCode, Instant since) {}
