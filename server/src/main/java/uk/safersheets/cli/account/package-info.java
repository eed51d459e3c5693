/** The commands about who may sign in. */
package uk.safersheets.cli.account;
