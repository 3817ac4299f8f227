/** What the demo asks of the engine: accounts, who may open what, timers fired in due order. */
package dev.palier.demo.process;
