package uk.safersheets.store.reminders;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What became of somebody's message of a day; the message itself is not kept.
 *
 * @param tries how often the server was asked
 * @param next when it is tried again, where it is
 * @param why what kept it; blank for nothing
 */
public record Digest(String account, LocalDate day, DigestState state, int tries, Instant next, String why) {}
