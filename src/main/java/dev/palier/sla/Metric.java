package dev.palier.sla;

/** The clocks of a ticket. */
public enum Metric {
  /** Until the first human answer (SLA 4.7 response time). */
  RESPONSE,
  /** Until support offers the resolution (SLA 4.7 maximum resolution time). */
  RESOLUTION,
  /** Until the next message to the customer (SLA 4.7 minimum update interval). */
  UPDATE,
  /** Until the next level of the escalation path is told (SLA 4.7 escalation interval, 4.8). */
  ESCALATION,
  /** Since support began to wait for the customer: reminders and auto close (SLA 2); promises nothing to the customer. */
  CUSTOMER_WAIT
}
