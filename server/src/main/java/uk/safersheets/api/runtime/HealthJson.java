package uk.safersheets.api.runtime;

/**
 * That the service can do its work.
 *
 * @param status {@code ok}, or what is the matter: {@code record-behind}, {@code disk-nearly-full}, {@code cannot-write}
 * @param version of the service
 */
public record HealthJson(String status, String version) {}
