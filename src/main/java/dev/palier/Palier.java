package dev.palier;

import dev.palier.account.ReviewCommand;
import dev.palier.audit.AuditCommand;
import dev.palier.availability.AvailabilityCommand;
import dev.palier.customer.CustomersCommand;
import dev.palier.intake.JudgeMailCommand;
import dev.palier.model.DrawCommand;
import dev.palier.model.ModelsCommand;
import dev.palier.model.MoveCommand;
import dev.palier.replay.CheckCommand;
import dev.palier.replay.ReplayCommand;
import dev.palier.sla.VerifyCommand;
import java.io.IOException;
import java.util.Arrays;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** SLA escalation for customer support: one program, started as a server or as a command. */
@SpringBootApplication
public class Palier {

  /** Starts the server, or runs a command; the JVM runs in UTC because the engine stores due dates without a zone. */
  public static void main(String[] args) throws IOException {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    if (args.length > 0 && args[0].equals("replay")) {
      System.exit(ReplayCommand.run(Palier.class, Arrays.copyOfRange(args, 1, args.length)));
    }
    if (args.length > 0 && args[0].equals("check")) {
      System.exit(CheckCommand.run(Palier.class, Arrays.copyOfRange(args, 1, args.length)));
    }
    if (args.length > 0 && args[0].equals("judge-mail")) {
      System.exit(JudgeMailCommand.run(Arrays.copyOfRange(args, 1, args.length)));
    }
    if (args.length > 0 && args[0].equals("verify")) {
      System.exit(VerifyCommand.run(Arrays.copyOfRange(args, 1, args.length)));
    }
    if (args.length > 0 && args[0].equals("review")) {
      System.exit(ReviewCommand.run(Palier.class, Arrays.copyOfRange(args, 1, args.length)));
    }
    if (args.length > 0 && args[0].equals("availability")) {
      System.exit(AvailabilityCommand.run(Palier.class, Arrays.copyOfRange(args, 1, args.length)));
    }
    if (args.length > 0 && args[0].equals("audit")) {
      System.exit(AuditCommand.run(Palier.class, Arrays.copyOfRange(args, 1, args.length)));
    }
    if (args.length > 0 && args[0].equals("customers")) {
      System.exit(CustomersCommand.run(Palier.class, Arrays.copyOfRange(args, 1, args.length)));
    }
    if (args.length > 0 && args[0].equals("draw")) {
      System.exit(DrawCommand.run(Arrays.copyOfRange(args, 1, args.length)));
    }
    if (args.length > 0 && args[0].equals("models")) {
      System.exit(ModelsCommand.run(Palier.class, Arrays.copyOfRange(args, 1, args.length)));
    }
    if (args.length > 0 && args[0].equals("move")) {
      System.exit(MoveCommand.run(Palier.class, Arrays.copyOfRange(args, 1, args.length)));
    }
    SpringApplication.run(Palier.class, args);
  }
}
