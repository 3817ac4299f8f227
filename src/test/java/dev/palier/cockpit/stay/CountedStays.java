package dev.palier.cockpit.stay;

import dev.palier.cockpit.stay.ActivityStays.Activity;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** The stays at an activity, asked without HTTP by whoever the engine takes for signed in. */
public final class CountedStays {

  private CountedStays() {
  }

  /** How many ended on these days, how many of those late, and the median in words. */
  @SuppressWarnings("unchecked")
  public static List<Object> of(ApplicationContext program, String definition, String activity, LocalDate first, LocalDate last) {
    var activities = (List<Activity>) program.getBean(ActivityStays.class)
        .of(definition, null, first.toString(), last.toString()).get("activities");
    return activities.stream().filter(each -> each.id().equals(activity))
        .map(each -> List.<Object>of(each.ended(), each.late(), each.median())).findFirst().orElseThrow();
  }
}
