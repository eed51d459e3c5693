package uk.safersheets.api.download;

/**
 * A link that hands a file over once.
 *
 * @param address where, on this service
 * @param seconds how long it is good
 */
public record DownloadLinkJson(String address, long seconds) {}
