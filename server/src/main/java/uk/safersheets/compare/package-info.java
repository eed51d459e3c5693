/**
 * What changed between versions, and how two people's work becomes one: comparing by meaning, three-way merging, the
 * history of one cell, several scorers side by side. Plain values in, plain values out.
 */
package uk.safersheets.compare;
