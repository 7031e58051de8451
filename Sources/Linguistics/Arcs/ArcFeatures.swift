import Knowledge

/// The features from which the parser decides its next transition.
///
/// After Zhang and Nivre 2011, table 2, with the second word of the stack, the neighbours in the
/// text and coarse tags besides.
enum ArcFeatures {
  /// A word as the templates see it; all zero where there is none.
  struct View {
    /// Lower form.
    var w: UInt64 = 0
    /// Fine tag, at most seven bits.
    var p: UInt64 = 0
    /// Coarse tag, at most five bits.
    var u: UInt64 = 0
    var wp: UInt64 = 0

    var isPunctuation: Bool { u == Self.punctuation }
    private static let punctuation =
      UInt64(PartOfSpeech.allCases.firstIndex(of: .punct) ?? 0) + 1
  }

  static let root = View(w: 1, p: 126, u: 30, wp: 1)

  /// Writes the features of the front of the buffer and its neighbours, which stay the same until
  /// the front moves on.
  static func writeFront(_ state: ParserState, _ views: [View], to features: inout [UInt32]) {
    FeatureWriter.rewrite(&features, after: frontTemplates) { addFrontAlone(state, views, &$0) }
  }

  @inline(__always)
  private static func addFrontAlone(
    _ state: ParserState, _ views: [View], _ out: inout FeatureWriter
  ) {
    let b = view(views, state.front)
    let c = view(views, state.front + 1)
    let d = view(views, state.front + 2)
    let e = view(views, state.front + 3)
    let before = view(views, state.front - 1)
    out.add(b.wp)
    out.add(b.w)
    out.add(b.p)
    out.add(c.wp)
    out.add(c.w)
    out.add(c.p)
    out.add(d.wp)
    out.add(d.w)
    out.add(d.p)
    out.add(e.p)
    out.add(b.p << 7 | c.p)
    out.add(b.w, c.w)
    out.add(b.wp, c.p)
    out.add(b.p, c.wp)
    out.add(b.p << 14 | c.p << 7 | d.p)
    out.add(c.p << 14 | d.p << 7 | e.p)
    out.add(before.p << 7 | b.p)
    out.add(before.w, b.w)
  }

  /// Templates of the front are numbered from here.
  private static let frontTemplates: UInt64 = 1000

  /// Writes all other features.
  static func writeOthers(_ state: ParserState, _ views: [View], to features: inout [UInt32]) {
    let s0 = state.stacked(0)
    let s1 = state.stacked(1)
    let n0 = state.front
    FeatureWriter.rewrite(&features) { out in
      addFront(state, views, s0, n0, &out)
      addContext(state, views, s0, s1, n0, &out)
      addTree(state, views, s0, s1, n0, &out)
    }
  }

  @inline(__always)
  private static func view(_ views: [View], _ index: Int) -> View {
    index < 0 || index >= views.count ? View() : views[index]
  }

  /// Top of the stack and front of the buffer.
  @inline(__always)
  private static func addFront(
    _ state: ParserState, _ views: [View], _ s0: Int, _ n0: Int, _ out: inout FeatureWriter
  ) {
    let a = view(views, s0)
    let b = view(views, n0)
    out.add(a.wp)
    out.add(a.w)
    out.add(a.p)
    out.add(a.wp, b.wp)
    out.add(a.wp, b.w)
    out.add(a.w, b.wp)
    out.add(a.wp, b.p)
    out.add(a.p, b.wp)
    out.add(a.w, b.w)
    out.add(a.p << 7 | b.p)
    out.add(a.u << 7 | b.u)
    let distance = s0 < 0 ? 0 : distance(n0 - s0)
    out.add(a.w, distance)
    out.add(a.p << 4 | distance)
    out.add(b.w, distance)
    out.add(b.p << 4 | distance)
    out.add(FeatureHash.pair(a.w, b.w), distance)
    out.add(a.p << 11 | b.p << 4 | distance)
    let between = tagsBetween(views, s0, n0)
    out.add(a.p << 7 | b.p, between)
    out.add(a.w, between)
    out.add(b.w, between)
    out.add(a.u << 7 | b.u, between)
  }

  /// One bit for each coarse tag among up to a dozen words between the stack and the buffer.
  @inline(__always)
  private static func tagsBetween(_ views: [View], _ s0: Int, _ n0: Int) -> UInt64 {
    if s0 < 0 { return 0 }
    var tags: UInt64 = 0
    for index in max(s0 + 1, n0 - 12)..<max(s0 + 1, n0) { tags |= 1 &<< views[index].u }
    return tags
  }

  @inline(__always)
  private static func distance(_ words: Int) -> UInt64 {
    switch words {
    case ...4: UInt64(words)
    case ...6: 5
    case ...10: 6
    default: 7
    }
  }

  /// The next words of the buffer, the second of the stack, the neighbours in the text.
  @inline(__always)
  private static func addContext(
    _ state: ParserState, _ views: [View], _ s0: Int, _ s1: Int, _ n0: Int,
    _ out: inout FeatureWriter
  ) {
    let a = view(views, s0)
    let b = view(views, n0)
    let c = view(views, n0 + 1)
    let d = view(views, n0 + 2)
    out.add(a.p << 14 | b.p << 7 | c.p)
    out.add(a.u << 21 | b.p << 14 | c.p << 7 | d.p)
    out.add(a.w, b.p << 7 | c.p)
    out.add(a.wp, c.p)
    out.add(b.w, a.p << 7 | c.p)
    let g = view(views, s1)
    out.add(g.wp)
    out.add(g.w)
    out.add(g.p)
    out.add(g.p << 7 | a.p)
    out.add(g.p << 14 | a.p << 7 | b.p)
    out.add(g.u << 21 | a.p << 14 | b.p << 7 | c.p)
    out.add(g.w, b.p)
    out.add(g.w, a.p << 7 | b.p)
    out.add(g.p, b.w)
    out.add(g.w, b.w)
    let third = view(views, state.stacked(2))
    out.add(third.p << 21 | g.p << 14 | a.p << 7 | b.p)
    let before = view(views, n0 - 1)
    let after = view(views, s0 + 1)
    out.add(before.p << 14 | a.p << 7 | b.p)
    out.add(after.p << 14 | a.p << 7 | b.p)
    out.add(view(views, s0 - 1).p << 14 | a.p << 7 | b.p)
  }

  /// Heads, dependents, their counts and relations.
  @inline(__always)
  private static func addTree(
    _ state: ParserState, _ views: [View], _ s0: Int, _ s1: Int, _ n0: Int,
    _ out: inout FeatureWriter
  ) {
    let a = view(views, s0)
    let b = view(views, n0)
    let top = s0 < 0 ? ParserState.Node() : state.nodes[s0]
    let front = state.nodes[n0]
    out.add(a.w, top.rightCount)
    out.add(a.p << 8 | top.rightCount)
    out.add(a.w, top.leftCount)
    out.add(a.p << 8 | top.leftCount)
    out.add(b.w, front.leftCount)
    out.add(b.p << 8 | front.leftCount)
    let head = view(views, top.head)
    let headNode = top.head < 0 ? ParserState.Node() : state.nodes[top.head]
    out.add(head.w)
    out.add(head.p)
    out.add(top.relation << 7 | a.p)
    out.add(head.p << 14 | a.p << 7 | b.p)
    out.add(head.w, b.w)
    out.add(head.w, b.p << 7 | a.p)
    out.add(top.relation << 14 | head.p << 7 | b.p)
    out.add(top.relation, b.w)
    out.add(view(views, headNode.head).p << 14 | a.p << 7 | b.p)
    out.add(headNode.relation << 21 | head.p << 14 | a.p << 7 | b.p)
    addDependent(state, views, top.left, a, b, &out)
    addDependent(state, views, top.right, a, b, &out)
    addDependent(state, views, front.left, b, a, &out)
    addSecond(state, views, top.left2, top.left, a, &out)
    addSecond(state, views, top.right2, top.right, a, &out)
    addSecond(state, views, front.left2, front.left, b, &out)
    out.add(a.w, top.rightRelations)
    out.add(a.p, top.rightRelations)
    out.add(a.w, top.leftRelations)
    out.add(a.p, top.leftRelations)
    out.add(b.w, front.leftRelations)
    out.add(b.p, front.leftRelations)
    out.add(a.p << 7 | b.p, top.rightRelations)
    out.add(a.p << 7 | b.p, front.leftRelations)
    out.add(a.p << 7 | b.p, top.leftRelations)
    let second = s1 < 0 ? ParserState.Node() : state.nodes[s1]
    out.add(second.relation << 14 | view(views, s1).p << 7 | a.p)
    out.add(second.relation << 21 | top.relation << 14 | a.p << 7 | b.p)
    out.add(view(views, s1).p << 7 | b.p, second.rightRelations)
  }

  @inline(__always)
  private static func addDependent(
    _ state: ParserState, _ views: [View], _ word: Int, _ head: View, _ other: View,
    _ out: inout FeatureWriter
  ) {
    let dependent = view(views, word)
    let relation = word < 0 ? 0 : state.nodes[word].relation
    out.add(dependent.w)
    out.add(dependent.p)
    out.add(relation)
    out.add(dependent.p << 14 | head.p << 7 | other.p)
    out.add(relation << 14 | head.p << 7 | other.p)
    out.add(dependent.w, head.w)
    out.add(dependent.w, other.w)
  }

  @inline(__always)
  private static func addSecond(
    _ state: ParserState, _ views: [View], _ word: Int, _ outer: Int, _ head: View,
    _ out: inout FeatureWriter
  ) {
    let dependent = view(views, word)
    let relation = word < 0 ? 0 : state.nodes[word].relation
    let outerRelation = outer < 0 ? 0 : state.nodes[outer].relation
    out.add(dependent.p << 7 | head.p)
    out.add(relation << 14 | outerRelation << 7 | head.p)
    out.add(dependent.p << 14 | view(views, outer).p << 7 | head.p)
  }
}
