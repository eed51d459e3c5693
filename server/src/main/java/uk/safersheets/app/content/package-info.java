/** What the versions of a book hold, read without Excel: tables, charts, periods side by side. */
package uk.safersheets.app.content;
