/** From draft to published: steps, explanations and waivers. */
package uk.safersheets.app.signoff;
