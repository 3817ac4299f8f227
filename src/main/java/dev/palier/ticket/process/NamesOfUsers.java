package dev.palier.ticket.process;

import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import dev.palier.ticket.StaffNames;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads names from the roles, then from the engine's users; whoever reads a ticket may know who worked on it. */
@Component
class NamesOfUsers implements StaffNames {

  private final RoleHolders roleHolders;
  private final IdentityService identity;

  NamesOfUsers(RoleHolders roleHolders, @Lazy IdentityService identity) {
    this.roleHolders = roleHolders;
    this.identity = identity;
  }

  @Override
  public String of(String userId) {
    return roleHolders.ofUser(userId).map(RoleHolder::name).or(() -> account(userId)).orElse(userId);
  }

  private Optional<String> account(String userId) {
    Authentication current = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      User user = identity.createUserQuery().userId(userId).singleResult();
      return user == null ? Optional.empty() : Optional.of(Stream.of(user.getFirstName(), user.getLastName())
          .filter(Objects::nonNull).collect(Collectors.joining(" ")).strip()).filter(name -> !name.isEmpty());
    } finally {
      if (current != null) {
        identity.setAuthentication(current);
      }
    }
  }
}
