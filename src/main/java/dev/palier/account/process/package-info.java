/** Business reviews in the engine (SLA 2): one facade, the beans that their models name, what their forms show. */
package dev.palier.account.process;
