/** The demo's mail: a server in the same process, and what the notice ledger keeps of every mail as it was sent. */
package dev.palier.demo.mail;
