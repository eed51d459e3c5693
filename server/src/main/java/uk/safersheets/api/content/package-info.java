/** What a version holds, as JSON: its tables, its named cells, its charts, and its periods side by side. */
package uk.safersheets.api.content;
