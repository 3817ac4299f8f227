package dev.palier.notification;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSender;

class SendingRulesTests {

  private static final ArchRule ONLY_HERE = noClasses().that()
      .resideOutsideOfPackages("dev.palier.notification..", "dev.palier.demo.mail..")
      .should().dependOnClassesThat().areAssignableTo(Transport.class)
      .orShould().dependOnClassesThat().areAssignableTo(MailSender.class)
      .because("one room sends (trust 17); the demo only says where its own server listens").allowEmptyShould(true);
  private static final ArchRule ONE_BUILDER = noClasses().that()
      .haveNameNotMatching(".*\\.(notification\\.mail\\.(MailBuilder|NoticeMail)|demo\\.mail\\.MailToSupport)")
      .should().callMethodWhere(target(nameMatching("(set|add)(Header|HeaderLine|Subject|From|Recipients?|ReplyTo|EnvelopeFrom)"))
          .and(target(owner(assignableTo(Part.class)))))
      .because("headers are cleaned in one place (trust 17); the demo writes a customer's mails to us");

  private final JavaClasses program = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages("dev.palier");

  @Test
  @DisplayName("Trust 17: nobody outside this room sends, and one class alone sets headers")
  void sendsInOnePlace() {
    ONLY_HERE.check(program);
    ONE_BUILDER.check(program);
    classes().that().haveSimpleName("MailBuilder").should().bePublic().check(program);
  }

  @Test
  @DisplayName("The rules find an offender")
  void findsOffenders() {
    JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);

    assertThat(ONE_BUILDER.evaluate(offender).hasViolation()).isTrue();
    assertThat(noClasses().should().dependOnClassesThat().areAssignableTo(Transport.class).evaluate(offender).hasViolation())
        .isTrue();
  }

  static class Offender {

    void send(MimeMessage mail) throws MessagingException {
      mail.setHeader("X", "y");
      Transport.send(mail);
    }
  }
}
