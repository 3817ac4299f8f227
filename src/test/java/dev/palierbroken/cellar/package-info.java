/** A room that looks behind another one's door, so that the gate can be seen to close. */
@ApplicationModule(allowedDependencies = "pantry")
package dev.palierbroken.cellar;

import org.springframework.modulith.ApplicationModule;
