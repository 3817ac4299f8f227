package dev.palier.account.release;

import dev.palier.account.ProductRelease;
import dev.palier.account.meeting.Appointment;
import dev.palier.account.meeting.Person;
import dev.palier.account.process.service.ServiceProcesses;
import dev.palier.account.release.ReleaseDemo.State;
import dev.palier.account.service.PackageHolders;
import dev.palier.account.service.ServiceStep;
import dev.palier.account.service.ServiceSteps;
import dev.palier.customer.Customer;
import dev.palier.customer.RoleHolder;
import dev.palier.sla.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The demos of routine releases (SLA 2): one for each release and customer whose package has them on the day the release comes out.
 * Each step locks its row and writes facts and notices in the transaction of the engine's step.
 */
@Component
@Transactional
public class Demos {

  private final DemoTable demos;
  private final DemoMails mails;
  private final ServiceProcesses process;
  private final PackageHolders holders;
  private final ServiceSteps steps;

  Demos(DemoTable demos, DemoMails mails, ServiceProcesses process, PackageHolders holders, ServiceSteps steps) {
    this.demos = demos;
    this.mails = mails;
    this.process = process;
    this.holders = holders;
    this.steps = steps;
  }

  /** Starts the demos of a release that is out; those that there are already stay as they are. */
  public void beginFor(ProductRelease release) {
    holders.today().stream().filter(customer -> holders.packageOf(customer).releaseDemos())
        .filter(customer -> demos.find(ReleaseDemo.idOf(release.version(), customer.id())).isEmpty())
        .forEach(customer -> begin(release, customer));
  }

  private void begin(ProductRelease release, Customer customer) {
    String id = ReleaseDemo.idOf(release.version(), customer.id());
    demos.insert(id, release.id(), customer.id());
    process.startDemo(id, customer, release.version());
  }

  /**
   * An appointment was agreed on by a user. Whoever was invited before and does not take part any more is told.
   *
   * @throws Refusal if nobody is there who could invite
   */
  public void agree(String id, Appointment appointment, List<Person> attendees, String user) {
    ReleaseDemo demo = demos.lock(id);
    List<Person> dropped = demos.attendees(id).stream()
        .filter(known -> attendees.stream().noneMatch(person -> person.address().equals(known.address()))).toList();
    if (demo.invited() && !dropped.isEmpty()) {
      mails.withdraw(demo, demo.invitationNo() + 1, dropped);
    }
    demos.agreed(id, appointment, demo.organiser() == null ? organiser(demo, user) : demo.organiser(), attendees);
  }

  /** Whoever agreed, if they are staff of the customer; else the customer's first Account Manager or consultant. */
  private Person organiser(ReleaseDemo demo, String user) {
    List<RoleHolder> staff = steps.holders(ServiceStep.AGREE_ON_DEMO.roles(), demo.customerId());
    return staff.stream().filter(holder -> holder.userId().equals(user)).findFirst().or(() -> staff.stream().findFirst())
        .map(holder -> new Person(holder.name(), holder.address()))
        .orElseThrow(() -> new Refusal("Nobody holds the role Account Manager or Customer Success Consultant for this customer; "
            + "the invitation needs somebody who invites."));
  }

  /** Sends the invitation, or the change of it. */
  public void invite(String id) {
    ReleaseDemo demo = demos.lock(id);
    int number = demo.invitationNo() + 1;
    mails.invite(demo, number);
    demos.invitation(id, number, true);
  }

  /** Why there is none, or another appointment; or what was said in it. */
  public void explain(String id, String reason) {
    demos.lock(id);
    demos.reason(id, reason);
  }

  /** The demo was held. */
  public void held(String id) {
    demos.lock(id);
    demos.end(id, State.HELD);
  }

  /** The customer wants none: withdraws the invitation that may be out. */
  public void notWanted(String id) {
    ReleaseDemo demo = demos.lock(id);
    if (demo.invited()) {
      mails.withdraw(demo, demo.invitationNo() + 1, demos.attendees(id));
      demos.invitation(id, demo.invitationNo() + 1, false);
    }
    demos.end(id, State.NOT_WANTED);
  }
}
