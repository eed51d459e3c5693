package uk.safersheets.store.template;

import java.util.function.IntFunction;

/**
 * A template's workbook to register.
 *
 * @param sent as it came
 * @param stamped the workbook to keep for the number it gets
 */
public record SentTemplate(String title, byte[] sent, IntFunction<byte[]> stamped) {}
