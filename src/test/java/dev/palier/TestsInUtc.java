package dev.palier;

import java.util.TimeZone;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Runs tests in UTC also where nobody passed -Duser.timezone, as in an editor; the program refuses to start otherwise. */
public class TestsInUtc implements LauncherSessionListener {

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
  }
}
