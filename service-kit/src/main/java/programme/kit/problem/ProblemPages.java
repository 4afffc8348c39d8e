package programme.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;

/** The text of the page behind a problem's type. */
@ApplicationScoped
public class ProblemPages {
  public record Page(String code, int status, String title, String remedy) {
    static Page of(ProblemCode code) {
      return new Page(code.code(), code.status(), code.title(), code.remedy());
    }
  }

  public java.util.List<Page> all() {
    return java.util.Arrays.stream(ProblemCode.values()).map(Page::of).toList();
  }

  public java.util.Optional<Page> find(String code) {
    return all().stream().filter(page -> page.code().equals(code)).findFirst();
  }
}
