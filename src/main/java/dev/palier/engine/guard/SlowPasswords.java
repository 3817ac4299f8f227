package dev.palier.engine.guard;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * Hashes passwords with PBKDF2 (HMAC-SHA-256), so that guessing them costs what signing in costs. The number of rounds is
 * kept with each hash, {@code 600000$<hex>}; the engine's older SHA hashes are still accepted by the engine.
 */
class SlowPasswords implements PasswordEncryptor {

  private static final int SALT_BYTES = 16;

  private final int rounds;

  /** Hashes new passwords with the given number of rounds. */
  SlowPasswords(int rounds) {
    this.rounds = rounds;
  }

  @Override
  public String encrypt(String password) {
    return rounds + "$" + encoder(rounds).encode(password);
  }

  @Override
  public boolean check(String password, String encrypted) {
    String[] parts = encrypted.split("\\$", 2);
    return parts.length == 2 && encoder(Integer.parseInt(parts[0])).matches(password, parts[1]);
  }

  @Override
  public String hashAlgorithmName() {
    return "PBKDF2";
  }

  private static Pbkdf2PasswordEncoder encoder(int rounds) {
    return new Pbkdf2PasswordEncoder("", SALT_BYTES, rounds, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
  }
}
