package dev.palier.demo.sample;

import dev.palier.customer.Absences;
import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import dev.palier.demo.DemoOnly;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Who is responsible for the Gold customer alone, and somebody who is absent; asked twice, it is as if asked once. */
@Component
@DemoOnly
class SampleResponsibilities {

  private static final Duration A_WEEK = Duration.ofDays(7);

  private final RoleHolders holders;
  private final Absences absences;
  private final Clock clock;

  SampleResponsibilities(RoleHolders holders, Absences absences, Clock clock) {
    this.holders = holders;
    this.absences = absences;
    this.clock = clock;
  }

  void make() {
    responsible("tam", StaffMember.PRIYA);
    responsible("leadership-sponsor", StaffMember.HELEN);
    if (absences.planned(StaffMember.GRETA.login()).isEmpty()) {
      Instant now = clock.instant();
      absences.record(StaffMember.GRETA.login(), now, now.plus(A_WEEK), StaffMember.PAVEL.login(), StaffMember.GRETA.login());
    }
  }

  private void responsible(String role, StaffMember member) {
    holders.add(new RoleHolder(role, SampleCompany.GOLD_CUSTOMER, member.login(), member.fullName(), member.address()));
  }
}
