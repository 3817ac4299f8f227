package dev.palier.audit.run;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * What this node is called in findings: its host's name.
 *
 * @param name at most 80 characters
 */
record NodeName(String name) {

  private static final int MOST = 80;

  static NodeName ofThisHost() {
    try {
      String host = InetAddress.getLocalHost().getHostName();
      return new NodeName(host.length() <= MOST ? host : host.substring(0, MOST));
    } catch (UnknownHostException unnamed) {
      return new NodeName("this node");
    }
  }

  String scope() {
    return "node " + name;
  }
}
