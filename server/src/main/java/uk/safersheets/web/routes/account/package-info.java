/** Routes of people: signing in, accounts, tokens and who may do what. */
package uk.safersheets.web.routes.account;
