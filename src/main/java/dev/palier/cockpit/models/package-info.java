/** The page "Models": who signed off what, what is in force, and how it stands to what came with the program. */
package dev.palier.cockpit.models;
