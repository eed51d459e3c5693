/** Explanations, waivers and the steps of sign-off. */
package uk.safersheets.store.signoff;
