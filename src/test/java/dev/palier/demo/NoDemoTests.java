package dev.palier.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import dev.palier.Palier;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class NoDemoTests {

  @LocalServerPort int port;
  @Autowired ApplicationContext context;
  @Autowired JdbcTemplate jdbc;

  @Test
  @DisplayName("Without the profile demo there is no bean, no page, no person and no table of the demo")
  void nothingOfTheDemoIsThere() throws Exception {
    String room = Palier.class.getPackageName() + ".demo";

    assertThat(context.getBeanDefinitionNames()).extracting(context::getType)
        .noneMatch(type -> type != null && type.getName().startsWith(room));
    assertThat(context.getBeansOfType(GreenMail.class)).isEmpty();
    assertThat(Arrays.asList("/demo", "/demo/mails", "/demo/assets/demo.css")).allSatisfy(path ->
        assertThat(new Visitor(port).get(path).statusCode()).isEqualTo(404));
    assertThat(new Visitor(port).get("/").body()).doesNotContain("Palier-demo-1");
    assertThat(jdbc.queryForObject("select count(*) from ACT_ID_USER where ID_ = 'nora'", Integer.class)).isZero();
    assertThat(jdbc.queryForList("select table_name from information_schema.tables"
        + " where lower(table_name) like 'demo_%'")).isEmpty();
  }
}
