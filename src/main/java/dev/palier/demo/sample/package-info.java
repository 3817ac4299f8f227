/** The demo's people, customers and tickets, made once at start. */
package dev.palier.demo.sample;
