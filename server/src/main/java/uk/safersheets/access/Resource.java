package uk.safersheets.access;

import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for.
 *
 * @param partnership whose it is; null where no one partnership's, or where that is not known yet
 * @param template its template's id; null for none
 * @param marking the template's protective marking; null for none
 * @param book the book's id; null for none
 */
public record Resource(
        @Nullable String partnership,
        @Nullable String template,
        @Nullable String marking,
        @Nullable String book) {
    /** Nothing in particular. */
    public static final Resource NONE = new Resource(null, null, null, null);

    public static Resource template(String template, @Nullable String marking) {
        return new Resource(null, template, marking, null);
    }
}
