package uk.safersheets.api.imports;

import org.jspecify.annotations.Nullable;
import uk.safersheets.api.WordOf;

/**
 * How far an import is.
 *
 * @param before how many are read before one that waits
 * @param file that is being read; empty while what was read is kept
 * @param done bytes of it that were read, or rows that were kept
 * @param of so many; 0 while that is not known
 * @param rows that were read so far or, while what was read is kept, of its counts that are written
 * @param number it was kept under; null until it is
 * @param problem why it failed, with what to do; null where it did not
 */
public record ImportProgressJson(
        @WordOf(ImportState.class) String state,
        long before,
        String file,
        long done,
        long of,
        long rows,
        @Nullable Integer number,
        @Nullable String problem) {}
