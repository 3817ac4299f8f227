package dev.palier.demo.web;

import dev.palier.demo.DemoOnly;
import dev.palier.demo.clock.DemoClock;
import dev.palier.demo.process.DueTimers;
import dev.palier.sla.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What every page shows: the demo's clock with its buttons. */
@ControllerAdvice(basePackageClasses = PageFrame.class)
@DemoOnly
class PageFrame {

  /**
   * The clock as shown.
   *
   * @param ahead      how far it is ahead of the machine's, in words, or null when it is not
   * @param seen       the same in milliseconds, to notice that somebody else moved it
   * @param nextAt     the next timer, in words, or null when there is none
   * @param nextIn     how far off that is
   * @param nextTicket its ticket, or null
   */
  record ClockView(String now, String ahead, long seen, String nextAt, String nextIn, String nextTicket) {
  }

  private final DemoClock clock;
  private final Times times;

  PageFrame(DemoClock clock, Times times) {
    this.clock = clock;
    this.times = times;
  }

  @ModelAttribute
  void frame(Model model, HttpServletRequest request) {
    if (request.getMethod().equals("GET")) {
      model.addAttribute("times", times);
      model.addAttribute("clock", clockView());
      model.addAttribute("here", request.getRequestURI());
    }
  }

  private ClockView clockView() {
    Duration ahead = clock.ahead();
    Optional<DueTimers.Timer> next = clock.nextTimer();
    return new ClockView(times.full(clock.now()), ahead.isZero() ? null : Times.length(ahead), ahead.toMillis(),
        next.map(timer -> times.brief(timer.dueAt())).orElse(null), next.map(timer -> times.until(timer.dueAt())).orElse(null),
        next.map(DueTimers.Timer::ticket).orElse(null));
  }

  /** Nothing of that name. */
  @ExceptionHandler(NotHere.class)
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String notHere(Model model, NotHere reason) {
    model.addAttribute("reason", reason.getMessage());
    return "demo/not-here";
  }

  /** What the page asked for does not exist. */
  static class NotHere extends Refusal {

    NotHere(String reason) {
      super(reason);
    }
  }
}
