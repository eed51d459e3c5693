/** Who may do what: people, their roles in a partnership, and the rules that decide. */
package uk.safersheets.access;
