/** The registered templates, and those that come with the service. */
package uk.safersheets.app.template;
