package programme.reporting.reports.rendering;

/** A format that reports are given in besides JSON. */
public interface Format {
  String HTML = "text/html";
  String PDF = "application/pdf";
  String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  String CSV = "text/csv";

  String mediaType();

  /** How names of files in this format end. */
  String extension();

  byte[] render(Printed report);
}
