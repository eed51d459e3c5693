package uk.safersheets.api.check;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** On what names a finding: the finding may be sent back whole, and what it says besides its name is passed over. */
@JacksonAnnotationsInside
@JsonIgnoreProperties({
    "severity",
    "sheet",
    "cells",
    "label",
    "found",
    "expected",
    "difference",
    "message",
    "fix",
    "example",
    "canExplain",
    "explainedBy",
    "waiver",
    "places",
    "fixes"
})
@Retention(RetentionPolicy.RUNTIME)
public @interface MayHoldAFinding {}
