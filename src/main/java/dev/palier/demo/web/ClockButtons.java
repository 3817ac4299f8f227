package dev.palier.demo.web;

import dev.palier.demo.DemoOnly;
import dev.palier.demo.clock.DemoClock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons that move the demo's clock. */
@Controller
@DemoOnly
class ClockButtons {

  private static final Map<String, Duration> AMOUNTS = Map.of("15-minutes", Duration.ofMinutes(15), "1-hour", Duration.ofHours(1),
      "1-day", Duration.ofDays(1));
  private static final String OUR_PAGES = "/|/demo/mails(/\\d+)?|/demo/tickets/[A-Za-z0-9-]+";

  private final DemoClock clock;

  ClockButtons(DemoClock clock) {
    this.clock = clock;
  }

  /**
   * @param by   one of the amounts, or anything else for the next timer
   * @param seen how far ahead the clock was on the page, in milliseconds
   * @param back the page to return to
   */
  @PostMapping("/demo/clock")
  String move(@RequestParam String by, @RequestParam long seen, @RequestParam String back, RedirectAttributes answer) {
    Duration before = Duration.ofMillis(seen);
    Duration amount = AMOUNTS.get(by);
    boolean moved = amount == null ? clock.moveToNextTimer(before) : clock.moveBy(before, amount);
    if (!moved) {
      answer.addFlashAttribute("refused", "The clock was not moved: somebody else moved it meanwhile, or nothing is planned.");
    }
    return "redirect:" + (back.matches(OUR_PAGES) ? back : "/");
  }
}
