package programme.reporting.reports.content;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.function.Supplier;

/** Rows that are made while they are walked, one after the other, so that many are never held. */
public final class LazyRows extends AbstractList<Table.Row> {
  private final int size;
  private final Supplier<Iterator<Table.Row>> walk;

  public LazyRows(int size, Supplier<Iterator<Table.Row>> walk) {
    this.size = size;
    this.walk = walk;
  }

  @Override
  public Iterator<Table.Row> iterator() {
    return walk.get();
  }

  @Override
  public int size() {
    return size;
  }

  /** From the first one on: whoever jumps about should not use these. */
  @Override
  public Table.Row get(int index) {
    Iterator<Table.Row> rows = iterator();
    for (int n = 0; n < index; n++) {
      rows.next();
    }
    return rows.next();
  }
}
