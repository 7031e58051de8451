import CLibXML2

/// Writes XML with libxml2's writer and hands it on piece by piece.
final class XMLStream {
  private let writer: xmlTextWriterPtr
  private let buffer: xmlBufferPtr
  private let sink: ExportFile.Sink
  private static let piece = 1 << 16

  init(sink: @escaping ExportFile.Sink) {
    guard let buffer = xmlBufferCreate(), let writer = xmlNewTextWriterMemory(buffer, 0) else {
      preconditionFailure("out of memory")
    }
    (self.writer, self.buffer, self.sink) = (writer, buffer, sink)
    check(xmlTextWriterStartDocument(writer, "1.0", "UTF-8", nil))
  }

  deinit {
    xmlFreeTextWriter(writer)
    xmlBufferFree(buffer)
  }

  /// Writes an element with attributes, on a line of its own when it starts one.
  func element(
    _ name: String, _ attributes: [(String, String)] = [], startsLine: Bool = true,
    _ content: () throws -> Void = {}
  ) throws {
    if startsLine { check(xmlTextWriterWriteRaw(writer, "\n")) }
    check(xmlTextWriterStartElement(writer, name))
    for (name, value) in attributes {
      check(xmlTextWriterWriteAttribute(writer, name, Self.allowed(value)))
    }
    try content()
    check(xmlTextWriterEndElement(writer))
    try handOn(beyond: Self.piece)
  }

  func text(_ text: String) { check(xmlTextWriterWriteString(writer, Self.allowed(text))) }

  /// Ends the document and hands on what is left.
  func finish() throws {
    check(xmlTextWriterEndDocument(writer))
    try handOn(beyond: 0)
  }

  private func handOn(beyond size: Int) throws {
    check(xmlTextWriterFlush(writer))
    let count = Int(xmlBufferLength(buffer))
    guard count > size, let start = xmlBufferContent(buffer) else { return }
    try sink(Array(UnsafeBufferPointer(start: start, count: count)))
    xmlBufferEmpty(buffer)
  }

  /// The writer fails only where memory ends.
  private func check(_ result: Int32) {
    precondition(result >= 0, "libxml2 could not write")
  }

  /// The text with a mark for each character that XML does not allow, NUL among them.
  ///
  /// Source: XML 1.0, production 2, Char.
  static func allowed(_ text: String) -> String {
    func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
      default: false
      }
    }
    guard !text.unicodeScalars.allSatisfy(isAllowed) else { return text }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { clean.append(isAllowed(scalar) ? scalar : "\u{FFFD}") }
    return String(clean)
  }
}
