/// Finds the element of a page that holds the article.
struct ArticleRoot {
  /// False: the names of classes are not trusted.
  let usesClasses: Bool

  /// Share of its parent's prose that a child must hold to be the root instead, in percent.
  private static let dominance = 70

  func find(in page: HTMLNode) -> HTMLNode {
    countProse(of: page)
    let total = page.proseBytes
    let marked: [(HTMLNode) -> Bool] = [
      { $0.hasAttributes && $0.attribute("itemprop")?.contains("articleBody") == true },
      { $0.name == "article" },
      { $0.name == "main" || $0.hasAttributes && $0.attribute("role") == "main" },
    ]
    for isMarked in marked {
      // The first of those with most prose; a teaser list has many small ones.
      let best = page.elements(where: isMarked).reduce(nil as HTMLNode?) { best, node in
        best.map { $0.proseBytes >= node.proseBytes } ?? false ? best : node
      }
      if let best, best.proseBytes * 4 >= total, best.proseBytes > 0 { return descend(from: best) }
    }
    return descend(from: page)
  }

  /// Goes down as long as one child holds nearly all of the prose.
  private func descend(from node: HTMLNode) -> HTMLNode {
    var root = node
    descent: while true {
      var child = root.firstChild
      while let candidate = child {
        child = candidate.next
        guard candidate.isElement, !isInside(candidate),
          candidate.proseBytes * 100 >= root.proseBytes * Self.dominance, root.proseBytes > 0
        else { continue }
        root = candidate
        continue descent
      }
      return root
    }
  }

  /// A paragraph is inside the article and never the article.
  private func isInside(_ node: HTMLNode) -> Bool {
    ["p", "ul", "ol", "blockquote", "pre", "a", "span", "b", "i", "em", "strong", "font", "tr"]
      .contains(node.name)
  }

  /// Counts for every element the bytes of text below it, links and boilerplate left out.
  private func countProse(of page: HTMLNode) {
    page.walk(
      enter: { node in
        node.proseBytes = 0
        if node.isText {
          node.parent?.proseBytes += node.content.count { $0 > 0x20 }
          return false
        }
        guard node.isElement else { return false }
        let name = node.name
        return name != "a" && !isBoilerplate(node, named: name)
      },
      leave: { node in
        if node != page, node.isElement { node.parent?.proseBytes += node.proseBytes }
      })
  }

  func isBoilerplate(_ node: HTMLNode, named name: String) -> Bool {
    Boilerplate.isTagOrRole(node, named: name) || usesClasses && Boilerplate.hasClass(node)
  }
}
