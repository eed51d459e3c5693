package uk.safersheets.api.runtime;

/**
 * That the service can do its work.
 *
 * @param status {@code ok}
 * @param version of the service
 */
public record HealthJson(String status, String version) {}
