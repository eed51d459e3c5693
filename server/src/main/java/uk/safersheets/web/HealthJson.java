package uk.safersheets.web;

/**
 * That the service can do its work.
 *
 * @param status {@code ok}
 * @param version of the service
 */
record HealthJson(String status, String version) {}
