/** The portal's pages: rendered on the server, usable without JavaScript, on a phone and on a desk. */
package dev.palier.portal.web;
