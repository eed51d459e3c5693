package uk.safersheets.web;

/**
 * Why somebody takes a step.
 *
 * @param reason a sentence; may be left out where the step needs none
 */
record ReasonJson(String reason) {}
