/** Routes of templates: what there is, and how a new one comes in. */
package uk.safersheets.web.routes.template;
