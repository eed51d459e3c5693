package uk.safersheets.api.runtime;

/**
 * What a program that watches the service asks it.
 *
 * @param status {@code live}: the process answers; {@code ready}: it can take work
 */
public record ReadinessJson(String status) {}
