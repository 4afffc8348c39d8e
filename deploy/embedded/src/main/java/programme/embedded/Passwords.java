package programme.embedded;

/** The passwords of a service's three roles: who migrates, who runs, who only verifies. */
public record Passwords(String owner, String runtime, String verify) {
  @Override
  public String toString() {
    return "Passwords[hidden]";
  }
}
