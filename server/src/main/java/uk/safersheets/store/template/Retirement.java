package uk.safersheets.store.template;

import java.time.Instant;

/**
 * That workbooks of a template's version are taken no more.
 *
 * @param number the version
 * @param reason empty where none was given
 */
public record Retirement(int number, Instant at, String by, String reason) {}
