/** Where the contract's numbers and clocks meet the engine: decision tables in, due dates out. */
package dev.palier.sla.process;
