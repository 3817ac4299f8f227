/** The demo's pages: rendered on the server, usable without JavaScript; every form carries a token of its own. */
package dev.palier.demo.web;
