package uk.safersheets.store.signoff;

/** What somebody wants to say of a finding, which they name as the check named it. */
public record ExplanationRequest(String rule, Place place, String words) {}
