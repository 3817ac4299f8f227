/**
 * The demo that {@code ./mvnw spring-boot:run} starts: sample people, customers and tickets, a mail server in the same process,
 * pages that play the customer and show what was sent, and a clock that can be moved forward. Active in the Spring profile
 * {@code demo} alone; the bare jar has none of it. Whatever it does to tickets, it does through the doors of the other rooms; it
 * reads their tables for its lists.
 */
@ApplicationModule(allowedDependencies = {"sla", "customer", "notification", "ticket", "escalation", "intake", "availability", "account", "engine"})
package dev.palier.demo;

import org.springframework.modulith.ApplicationModule;
