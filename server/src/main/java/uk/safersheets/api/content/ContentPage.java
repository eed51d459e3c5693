package uk.safersheets.api.content;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a version is told.
 *
 * @param tableOrNull one table alone; null for all
 * @param from how many rows of each table come before it
 * @param rows how many it has at most
 */
public record ContentPage(@Nullable String tableOrNull, int from, int rows) {
    int end() {
        return from + rows;
    }

    boolean has(String table) {
        return tableOrNull == null || tableOrNull.equalsIgnoreCase(table);
    }
}
