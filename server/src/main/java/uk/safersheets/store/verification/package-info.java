/** Whether everything kept is as the service left it. */
package uk.safersheets.store.verification;
