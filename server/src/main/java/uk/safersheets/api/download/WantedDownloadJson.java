package uk.safersheets.api.download;

import uk.safersheets.api.BadJsonException;

/**
 * A file of the service that somebody wants in their browser.
 *
 * @param path its address, such as {@code /api/books/…/versions/1/workbook}
 */
public record WantedDownloadJson(String path) {
    /** @throws BadJsonException when it names none */
    public WantedDownloadJson complete() {
        if (path == null || path.isBlank()) {
            throw new BadJsonException("path is missing.");
        }
        return this;
    }
}
