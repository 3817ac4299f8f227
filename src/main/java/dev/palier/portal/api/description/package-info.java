/** The description of the API (OpenAPI), made from the code that serves it. */
package dev.palier.portal.api.description;
