import CLibXML2

/// A parsed page; owns libxml2's tree, which lives as long as this object.
final class HTMLDocument {
  private let document: xmlDocPtr
  let root: HTMLNode

  private static let initialised: Void = xmlInitParser()

  /// Never reads another file, never touches the network.
  ///
  /// Throws a `Fault` when tags nest deeper than `ReadingLimits.nestedTags` or there is no tag.
  init(_ text: String) throws(Fault) {
    _ = Self.initialised
    if let offset = TagAttributes.offsetOfOverfullTag(in: text) {
      throw Fault(.tagAttributes(limit: ReadingLimits.tagAttributes), at: offset)
    }
    guard let parser = htmlNewParserCtxt() else { throw Fault(.noArticleText) }
    defer { htmlFreeParserCtxt(parser) }
    parser.pointee.sax.pointee.startElement = stopAtDepthLimit
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
    var text = text
    let parsed = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        htmlCtxtReadMemory(parser, $0.baseAddress, Int32($0.count), nil, "UTF-8", Int32(options))
      }
    }
    guard let parsed else { throw Fault(.noArticleText) }
    guard parser.pointee._private == nil else {
      xmlFreeDoc(parsed)
      throw Fault(.nestedTags(limit: ReadingLimits.nestedTags))
    }
    guard let root = xmlDocGetRootElement(parsed) else {
      xmlFreeDoc(parsed)
      throw Fault(.noArticleText)
    }
    document = parsed
    self.root = HTMLNode(root)
  }

  deinit { xmlFreeDoc(document) }
}

/// Builds the tree as libxml2 does, but not beyond the limit: its search for an end tag's start
/// walks all open tags, so that time would grow with the square of the depth.
private func stopAtDepthLimit(
  _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?,
  _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
) {
  guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
  parser.pointee.options |= Int32(XML_PARSE_HUGE.rawValue)  // else it stops silently at 256
  xmlSAX2StartElement(context, name, attributes)
  if parser.pointee.nameNr > ReadingLimits.nestedTags {
    parser.pointee._private = context  // the sign that it was stopped
    xmlStopParser(parser)
  }
}
