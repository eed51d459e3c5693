package uk.safersheets.api.home;

import java.util.List;

/**
 * Some of what waits for whoever asks, in the order of the start page.
 *
 * @param waiting at most 50
 * @param more how many come after these
 */
public record WaitingPageJson(List<HomeJson.WaitingJson> waiting, int more) {}
