package dev.palier.engine.startup;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;
import org.camunda.bpm.spring.boot.starter.property.AdminUserProperty;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.web.context.WebApplicationContext;

/** Rules for settings, checked before the database is opened. */
@Component
class SettingRules implements BeanFactoryPostProcessor, ApplicationContextAware {

  private static final String ADMIN = "camunda.bpm.admin-user.";
  private static final String JOBS = "camunda.bpm.job-execution.";
  private static final int MIN_LOCK_MILLIS = 20_000;
  private static final int MAX_LOCK_MILLIS = 30_000;
  private static final Set<String> KNOWN_PASSWORDS = Set.of("demo", "admin", "password", "changeme", "change-me", "secret",
      "palier", "camunda", "test", "root");
  private static final String SET_PASSWORD = "Set " + ADMIN + "password, for example in the environment variable "
      + "CAMUNDA_BPM_ADMINUSER_PASSWORD: at least 10 characters with upper and lower case, a digit and a special character.";

  private static final List<StartupRule<Environment>> ALWAYS = List.of(
      new StartupRule<>("The JVM's time zone (user.timezone) is not UTC: due dates are stored without a zone and would "
          + "shift.", "Start through dev.palier.Palier or with -Duser.timezone=UTC.",
          settings -> TimeZone.getDefault().getOffset(0) != 0 || TimeZone.getDefault().useDaylightTime()),
      new StartupRule<>(JOBS + "lock-time-in-millis is not between 20000 and 30000: longer leaves a dead node's jobs "
          + "waiting, shorter runs slow jobs twice.", "Remove the property; the default is 30000.",
          settings -> lockMillis(settings) < MIN_LOCK_MILLIS || lockMillis(settings) > MAX_LOCK_MILLIS),
      new StartupRule<>(JOBS + "backoff-time-in-millis is not 0: with a back-off a node locks ever more jobs and loses them "
          + "all when it dies.", "Remove the property; the default is 0.",
          settings -> settings.getProperty(JOBS + "backoff-time-in-millis", Integer.class, 0) != 0));

  private static final List<StartupRule<Environment>> WHERE_PEOPLE_SIGN_IN = List.of(
      new StartupRule<>("The administrator has no password: " + ADMIN + "password is not set.", SET_PASSWORD,
          settings -> password(settings).isBlank()),
      new StartupRule<>("The administrator's password in " + ADMIN + "password is one that everybody knows.", SET_PASSWORD,
          settings -> KNOWN_PASSWORDS.contains(password(settings).toLowerCase(Locale.ROOT))),
      new StartupRule<>("The administrator's password in " + ADMIN + "password is too weak.", SET_PASSWORD,
          SettingRules::isWeak));

  private ApplicationContext context;

  @Override
  public void setApplicationContext(ApplicationContext context) {
    this.context = context;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    Environment settings = context.getEnvironment();
    ALWAYS.forEach(rule -> rule.check(settings));
    KnownProperties.unknownIn(settings).forEach(SettingRules::refuseUnknown);
    boolean peopleSignIn = context instanceof WebApplicationContext && !settings.acceptsProfiles(Profiles.of("demo"));
    if (peopleSignIn) {
      WHERE_PEOPLE_SIGN_IN.forEach(rule -> rule.check(settings));
    }
  }

  private static void refuseUnknown(String name) {
    throw new UnsafeSetting("The engine has no property " + KnownProperties.PREFIX + "." + name + ".",
        "Correct its spelling or remove it.");
  }

  private static int lockMillis(Environment settings) {
    return settings.getProperty(JOBS + "lock-time-in-millis", Integer.class, Integer.MAX_VALUE);
  }

  private static String password(Environment settings) {
    return settings.getProperty(ADMIN + "password", "");
  }

  /** By the engine's own password policy, which would refuse the administrator later with a stack trace. */
  private static boolean isWeak(Environment settings) {
    var admin = Binder.get(settings).bindOrCreate("camunda.bpm.admin-user", AdminUserProperty.class);
    if (admin.getId() == null) {
      admin.setId("admin");
    }
    admin.init();
    return new DefaultPasswordPolicyImpl().getRules().stream()
        .anyMatch(rule -> !rule.execute(admin.getPassword(), admin));
  }
}
