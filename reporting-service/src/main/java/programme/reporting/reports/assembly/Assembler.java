package programme.reporting.reports.assembly;

import programme.reporting.reports.content.ReportContent;

/** Makes the content of one kind of report of the records. */
public interface Assembler {
  /** The constant of ReportKind that this makes. */
  String kind();

  ReportContent assemble(Order order, Steps steps);
}
