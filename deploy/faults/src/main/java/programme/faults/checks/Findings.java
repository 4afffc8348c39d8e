package programme.faults.checks;

import java.util.ArrayList;
import java.util.List;

/** What a check has found wrong, by kind. */
public final class Findings {
  private final List<String> lost = new ArrayList<>();
  private final List<String> doubled = new ArrayList<>();
  private final List<String> inverted = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();

  /** Something was promised and is not there. */
  public void lost(String sentence) {
    lost.add(sentence);
  }

  /** Something is there more often than it happened, or happened to none. */
  public void doubled(String sentence) {
    doubled.add(sentence);
  }

  /** Something came before what it follows. */
  public void inverted(String sentence) {
    inverted.add(sentence);
  }

  /** Something differs, came too late, or was answered otherwise than promised. */
  public void wrong(String sentence) {
    wrong.add(sentence);
  }

  public void add(Findings other) {
    lost.addAll(other.lost);
    doubled.addAll(other.doubled);
    inverted.addAll(other.inverted);
    wrong.addAll(other.wrong);
  }

  public int lost() {
    return lost.size();
  }

  public int doubled() {
    return doubled.size();
  }

  public int inverted() {
    return inverted.size();
  }

  public int wrong() {
    return wrong.size();
  }

  public boolean none() {
    return all().isEmpty();
  }

  public List<String> all() {
    List<String> all = new ArrayList<>();
    lost.forEach(one -> all.add("lost: " + one));
    doubled.forEach(one -> all.add("doubled: " + one));
    inverted.forEach(one -> all.add("inverted: " + one));
    wrong.forEach(one -> all.add("wrong: " + one));
    return all;
  }
}
