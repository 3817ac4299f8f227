package dev.palier.availability.maintenance;

import dev.palier.availability.MaintenanceWindow.Kind;
import dev.palier.calendar.Stretch;
import java.util.List;

/**
 * Maintenance as somebody wants it.
 *
 * @param title              customers read it
 * @param words              for customers, or null
 * @param reason             why it cannot wait, or null
 * @param workingHoursReason why it lies in working hours, or null
 * @param instances          ids of what it is about, at least one
 */
public record MaintenancePlan(Kind kind, String title, String words, String reason, String workingHoursReason,
    List<String> instances, Stretch times) {
}
