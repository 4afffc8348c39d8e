package programme.kit.testing;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Puts the {@link ContractFilter} before every test, and remembers which classes ran; found by
 * Quarkus through the service loader.
 */
public final class HoldToContract implements QuarkusTestBeforeEachCallback {
  private static final Set<String> CLASSES = ConcurrentHashMap.newKeySet();

  @Override
  public void beforeEach(QuarkusTestMethodContext context) {
    RestAssured.replaceFiltersWith(new ContractFilter());
    for (Class<?> type = context.getTestInstance().getClass();
        type != null;
        type = type.getSuperclass()) {
      CLASSES.add(type.getName());
    }
  }

  static Set<String> classes() {
    return CLASSES;
  }

  static boolean runsInService(String testClass) {
    try {
      return Class.forName(testClass, false, Thread.currentThread().getContextClassLoader())
          .isAnnotationPresent(QuarkusTest.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
