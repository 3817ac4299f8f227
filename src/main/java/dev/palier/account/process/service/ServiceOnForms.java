package dev.palier.account.process.service;

import dev.palier.account.PackageGaps;
import dev.palier.account.RoadmapRequest;
import dev.palier.account.RoadmapRequests;
import dev.palier.account.TamMonth;
import dev.palier.account.TamTime;
import dev.palier.account.meeting.AgreedTimes;
import dev.palier.account.release.DemoTable;
import dev.palier.account.release.ReleaseDemo;
import dev.palier.account.release.ReleaseTable;
import dev.palier.account.service.PackageHolders;
import dev.palier.account.tam.TamHours;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.customer.RoleHolders;
import dev.palier.customer.RoleNames;
import dev.palier.engine.FormView;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows demos, roadmap requests, hours and missing people on the forms of their tasks. */
@Component
class ServiceOnForms implements FormView {

  private static final Pattern OF_MONTH = Pattern.compile("(tam-hours|package-gaps)-(.+)-(\\d{4}-\\d\\d)");

  private final DemoTable demos;
  private final ReleaseTable releases;
  private final ReleaseOnForms calendar;
  private final RoadmapRequests roadmap;
  private final TamTime time;
  private final PackageGaps gaps;
  private final PackageHolders holders;
  private final Customers customers;
  private final RoleHolders roles;
  private final AgreedTimes times;

  ServiceOnForms(DemoTable demos, ReleaseTable releases, ReleaseOnForms calendar, RoadmapRequests roadmap, TamTime time, PackageGaps gaps,
      PackageHolders holders, Customers customers, RoleHolders roles, AgreedTimes times) {
    this.demos = demos;
    this.releases = releases;
    this.calendar = calendar;
    this.roadmap = roadmap;
    this.time = time;
    this.gaps = gaps;
    this.holders = holders;
    this.customers = customers;
    this.roles = roles;
    this.times = times;
  }

  @Override
  public String name() {
    return "serviceView";
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Object> of(String businessKey) {
    if (businessKey == null) {
      return Map.of();
    }
    if (ReleaseDemo.isId(businessKey)) {
      return demos.find(businessKey).map(this::demo).orElse(Map.of());
    }
    if (businessKey.startsWith("roadmap-")) {
      return roadmap.find(businessKey).map(this::roadmap).orElseGet(() -> Map.of("contacts", customers.allContacts().stream()
          .map(contact -> option(contact.name() + ", " + customerName(contact.customerId()), RoadmapBeans.value(contact))).toList()));
    }
    Matcher ofMonth = OF_MONTH.matcher(businessKey);
    if (!ofMonth.matches()) {
      return Map.of();
    }
    return ofMonth.group(1).equals("tam-hours") ? hours(ofMonth.group(2), YearMonth.parse(ofMonth.group(3)))
        : holders.today(ofMonth.group(2)).map(this::gaps).orElse(Map.of());
  }

  private Map<String, Object> demo(ReleaseDemo demo) {
    Map<String, Object> view = new TreeMap<>();
    view.put("demo", List.of(Map.of("customer", customerName(demo.customerId()), "release",
        releases.find(demo.release()).orElseThrow().title(), "tier", holders.today(demo.customerId()).map(customer ->
            customer.tier().label()).orElse("no contract"))));
    view.put("reasons", demo.reason() == null ? List.of() : List.of(Map.of("words", demo.reason())));
    view.put("appointment", demo.appointment() == null ? List.of() : List.of(Map.of("at", times.at(demo.appointment().at()),
        "length", AgreedTimes.length(demo.appointment().minutes()), "place", demo.appointment().place(),
        "organiser", demo.organiser().name())));
    view.put("contacts", customers.contactsOf(demo.customerId()).stream()
        .map(contact -> option(contact.name() + ", " + contact.address(), contact.address())).toList());
    return view;
  }

  private Map<String, Object> roadmap(RoadmapRequest request) {
    return Map.of("request", List.of(Map.of("customer", customerName(request.customerId()), "contact", request.contactName() + ", "
        + request.contactAddress(), "at", times.at(request.askedAt()), "words", request.words())), "calendar", calendar.calendar());
  }

  private Map<String, Object> hours(String customerId, YearMonth month) {
    TamMonth used = time.month(customerId, month);
    return Map.of("tamMonth", List.of(Map.of("customer", customerName(customerId), "month", month.toString(),
        "used", TamHours.words(used.minutesUsed()), "included", used.hoursIncluded() + " h")));
  }

  private Map<String, Object> gaps(Customer customer) {
    return Map.of("gaps", gaps.of(customer).stream().map(role -> Map.of("role", RoleNames.of(role), "customer", customer.name(), "tier",
            customer.tier().label())).toList(),
        "people", gaps.promised(customer).stream().flatMap(role -> roles.standing(role, customer.id()).stream()).map(holder -> Map.of("role",
            RoleNames.of(holder.role()), "name", holder.name(), "address", holder.address())).toList(),
        "roles", gaps.promised(customer).stream().map(role -> option(RoleNames.of(role), role)).toList());
  }

  private String customerName(String id) {
    return customers.find(id).orElseThrow().name();
  }

  private static Map<String, String> option(String label, String value) {
    return Map.of("label", label, "value", value);
  }
}
