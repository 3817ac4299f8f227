/** The demo's clock: the machine's time and a stored amount ahead of it, moved forward from deadline to deadline. */
package dev.palier.demo.clock;
