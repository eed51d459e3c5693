/** Signing in with an identity provider by OpenID Connect: Entra ID, Keycloak, AD FS. */
package uk.safersheets.app.oidc;
