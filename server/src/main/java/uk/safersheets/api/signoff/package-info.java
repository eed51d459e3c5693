/** Steps, explanations and waivers as JSON. */
package uk.safersheets.api.signoff;
