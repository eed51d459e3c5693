/** The parts of a parsed formula, each of which evaluates itself. */
package uk.safersheets.formula.tree;
