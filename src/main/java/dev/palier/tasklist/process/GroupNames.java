package dev.palier.tasklist.process;

import dev.palier.engine.UsedByProgram;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The groups to which models may give tasks. */
@Configuration(proxyBeanMethods = false)
class GroupNames {

  @Bean
  static UsedByProgram groupsOfStaff() {
    return new UsedByProgram(UsedByProgram.What.STAFF_GROUP,
        Arrays.stream(StaffGroup.values()).map(StaffGroup::id).collect(Collectors.toUnmodifiableSet()));
  }
}
