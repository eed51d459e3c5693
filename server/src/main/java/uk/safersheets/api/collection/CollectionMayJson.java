package uk.safersheets.api.collection;

import java.util.List;

/**
 * What whoever asks may do in a collection.
 *
 * @param judge send returns back and accept them
 * @param manage exempt partnerships, move the day and close it
 * @param remind read the messages to those who are missing
 * @param give the partnerships for which they may give a version
 */
public record CollectionMayJson(boolean judge, boolean manage, boolean remind, List<String> give) {}
