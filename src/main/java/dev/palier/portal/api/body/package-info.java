/** What goes over the wire: field names and words here are promises to customers' programs. */
package dev.palier.portal.api.body;
