package programme.bench;

import java.util.List;

/** Something measured on a system of its own. */
public interface Benchmark {
  /** As it is given on the command line. */
  String name();

  /** What is measured, for a person. */
  String what();

  /** Options of {@code up} for the system that it wants, such as {@code --replicas 2}. */
  default List<String> options() {
    return List.of();
  }

  /** Measures on a running system that holds no programme. */
  List<Figure> run(Bench bench);
}
