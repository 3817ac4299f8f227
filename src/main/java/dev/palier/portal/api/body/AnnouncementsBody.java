package dev.palier.portal.api.body;

import dev.palier.portal.Announcement;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** What is planned. */
@Schema(name = "Announcements", description = "What is planned, the next first.", requiredProperties = "announcements")
public record AnnouncementsBody(List<Line> announcements) {

  /** One of them. */
  @Schema(name = "Announcement", requiredProperties = {"kind", "title", "text", "startAt"})
  public record Line(
      @Schema(allowableValues = {"maintenance", "release"}, example = "release") String kind,
      @Schema(example = "Routine release") String title,
      @Schema(description = "Plain text; may be empty") String text,
      @Schema(example = "2024-07-01T16:00:00Z") Instant startAt,
      @Schema(description = "Null when it has no length", nullable = true) Instant endAt) {
  }

  /** What the portal shows. */
  public static AnnouncementsBody of(List<Announcement> planned) {
    return new AnnouncementsBody(planned.stream().map(one -> new Line(Words.of(one.kind()), one.title(), one.words(),
        one.startAt(), one.endAt())).toList());
  }
}
