package dev.palier.customer.process;

import dev.palier.customer.Colleague;
import dev.palier.customer.Colleagues;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The engine's users, and who holds a role without being one. What an account does not say, the role's holder may. */
@Component
class ColleaguesOfEngine implements Colleagues {

  private final IdentityService identity;
  private final JdbcTemplate jdbc;

  ColleaguesOfEngine(@Lazy IdentityService identity, JdbcTemplate jdbc) {
    this.identity = identity;
    this.jdbc = jdbc;
  }

  @Override
  public List<Colleague> all() {
    Map<String, Colleague> all = new TreeMap<>();
    // A team holds its role under the id of its group.
    jdbc.query("select user_id, min(name) as name, min(address) as address from role_holder where user_id <> role_id group by user_id",
        row -> {
          all.put(row.getString("user_id"), new Colleague(row.getString("user_id"), row.getString("name"), row.getString("address")));
        });
    accounts().forEach(user -> all.merge(user.getId(), colleague(user), ColleaguesOfEngine::together));
    return all.values().stream().sorted(Comparator.comparing(Colleague::name).thenComparing(Colleague::userId)).toList();
  }

  @Override
  public Optional<Colleague> find(String words) {
    if (words == null || words.isBlank()) {
      return Optional.empty();
    }
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    List<Colleague> all = all();
    return Stream.<Function<Colleague, String>>of(Colleague::userId, Colleague::address, Colleague::name)
        .map(part -> all.stream().filter(one -> wanted.equals(Objects.toString(part.apply(one), "").toLowerCase(Locale.ROOT))).toList())
        .filter(found -> !found.isEmpty()).findFirst().filter(found -> found.size() == 1).map(found -> found.get(0));
  }

  /** Whoever is signed in may not read all users; the question is ours. */
  private List<User> accounts() {
    Authentication current = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      return identity.createUserQuery().list();
    } finally {
      if (current != null) {
        identity.setAuthentication(current);
      }
    }
  }

  private static Colleague colleague(User user) {
    String name = Stream.of(user.getFirstName(), user.getLastName()).filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(" ")).strip();
    String address = user.getEmail() == null || user.getEmail().isBlank() ? null : user.getEmail().strip();
    return new Colleague(user.getId(), name.isEmpty() ? user.getId() : name, address);
  }

  private static Colleague together(Colleague holder, Colleague account) {
    return new Colleague(account.userId(), account.name().equals(account.userId()) ? holder.name() : account.name(),
        account.address() == null ? holder.address() : account.address());
  }
}
