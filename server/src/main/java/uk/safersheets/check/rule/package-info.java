/** The contract's rules, and what keeps one from being tested. */
package uk.safersheets.check.rule;
