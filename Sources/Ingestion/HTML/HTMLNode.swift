import CLibXML2
import Glibc

/// A node of libxml2's tree; valid as long as its `HTMLDocument`.
struct HTMLNode: Equatable {
  private let pointer: xmlNodePtr

  init(_ pointer: xmlNodePtr) {
    self.pointer = pointer
  }

  var isElement: Bool { pointer.pointee.type == XML_ELEMENT_NODE }
  var isText: Bool { pointer.pointee.type == XML_TEXT_NODE }

  /// The tag in lower case; libxml2's HTML parser writes it so.
  var name: String { pointer.pointee.name.map { String(cString: $0) } ?? "" }

  var firstChild: HTMLNode? { pointer.pointee.children.map(HTMLNode.init) }
  var next: HTMLNode? { pointer.pointee.next.map(HTMLNode.init) }
  var parent: HTMLNode? { pointer.pointee.parent.map(HTMLNode.init) }

  /// Bytes of prose in this element and below it, as `ArticleRoot` counts them.
  var proseBytes: Int {
    get { Int(bitPattern: pointer.pointee._private) }
    nonmutating set { pointer.pointee._private = UnsafeMutableRawPointer(bitPattern: newValue) }
  }

  /// The bytes of a text node.
  var content: UnsafeBufferPointer<UInt8> {
    guard let start = pointer.pointee.content else { return .init(start: nil, count: 0) }
    return UnsafeBufferPointer(start: start, count: Int(xmlStrlen(start)))
  }

  func attribute(_ name: String) -> String? {
    guard let value = xmlGetNoNsProp(pointer, name) else { return nil }
    defer { free(value) }
    return String(cString: value)
  }

  var hasAttributes: Bool { pointer.pointee.properties != nil }

  /// All text inside, with white space as it stands.
  var text: String {
    guard let text = xmlNodeGetContent(pointer) else { return "" }
    defer { free(text) }
    return String(cString: text)
  }

  /// Visits this node and those below in document order, without recursion.
  ///
  /// `enter` says whether to go below an element; `leave` is called for each that was entered.
  func walk(enter: (HTMLNode) -> Bool, leave: (HTMLNode) -> Void = { _ in }) {
    var node = self
    while true {
      let isEntered = enter(node)
      if isEntered, let child = node.firstChild {
        node = child
        continue
      }
      if isEntered { leave(node) }
      while node != self, node.next == nil, let parent = node.parent {
        node = parent
        leave(node)
      }
      guard node != self, let next = node.next else { return }
      node = next
    }
  }

  /// The elements below, this one too, in document order.
  func elements(where isWanted: (HTMLNode) -> Bool) -> [HTMLNode] {
    var found: [HTMLNode] = []
    walk(enter: { node in
      if node.isElement, isWanted(node) { found.append(node) }
      return node.isElement
    })
    return found
  }
}
