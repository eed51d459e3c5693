/**
 * The service over HTTP: reads a request, calls one use case, answers. No rule of the product is here. Every route is
 * declared once, as data, and every failure has one shape.
 */
package uk.safersheets.web;
