package dev.palier;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** SLA escalation for customer support: one program, started as a server or as a command. */
@SpringBootApplication
public class Palier {

  /** Starts the server; the JVM runs in UTC because the engine stores due dates without a zone. */
  public static void main(String[] args) {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    SpringApplication.run(Palier.class, args);
  }
}
