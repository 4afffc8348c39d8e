package programme.nomination.attachments;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What an attachment can be; its bytes say which, whatever its name or its header claim. */
enum FileType {
  PDF(FileType.PDF_TYPE, "pdf", Portable::isPdf),
  DOCX(FileType.DOCX_TYPE, "docx", WordDocument::isOne),
  JPEG(FileType.JPEG_TYPE, "jpg", bytes -> Picture.is("JPEG", bytes)),
  PNG(FileType.PNG_TYPE, "png", bytes -> Picture.is("png", bytes));

  static final String PDF_TYPE = "application/pdf";
  static final String DOCX_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  static final String JPEG_TYPE = "image/jpeg";
  static final String PNG_TYPE = "image/png";

  private final String mediaType;
  private final String ending;
  private final Predicate<byte[]> judge;

  FileType(String mediaType, String ending, Predicate<byte[]> judge) {
    this.mediaType = mediaType;
    this.ending = ending;
    this.judge = judge;
  }

  static Optional<FileType> of(byte[] bytes) {
    return Stream.of(values()).filter(type -> type.judge.test(bytes)).findFirst();
  }

  static List<String> mediaTypes() {
    return Stream.of(values()).map(FileType::mediaType).toList();
  }

  String mediaType() {
    return mediaType;
  }

  /** Of file names, without the dot. */
  String ending() {
    return ending;
  }
}
