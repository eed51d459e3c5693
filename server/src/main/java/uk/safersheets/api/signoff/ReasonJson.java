package uk.safersheets.api.signoff;

/**
 * Why somebody takes a step.
 *
 * @param reason a sentence; may be left out where the step needs none
 */
public record ReasonJson(String reason) {}
