package dev.palier.audit.run;

import dev.palier.audit.AuditState;
import dev.palier.audit.Audits;
import dev.palier.audit.repair.Repairs;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** {@code GET /actuator/audit} tells what the latest audit saw; {@code POST} audits now, repairs what can be, and says what it did. */
@Component
@Endpoint(id = "audit")
class AuditEndpoint {

  private final Audits audits;
  private final Repairs repairs;

  AuditEndpoint(Audits audits, Repairs repairs) {
    this.audits = audits;
    this.repairs = repairs;
  }

  /** The latest state; an empty object before the first audit. */
  @ReadOperation
  public Object state() {
    return audits.latest().<Object>map(AuditState.class::cast).orElse(Map.of());
  }

  /** What was done, one line each. */
  @WriteOperation
  public Map<String, List<String>> repair() {
    return Map.of("done", repairs.run("an administrator"));
  }
}
