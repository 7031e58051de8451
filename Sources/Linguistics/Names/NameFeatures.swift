/// Makes the features of one token for the name finder; each template has its own number.
struct NameFeatures {
  let words: [NameWord]
  let sentence: NameSentence
  let cues: NameCues

  /// Stands for what lies before and behind a sentence.
  private static let outside = NameWord(text: "\u{2}", lower: "\u{2}")

  @inline(__always)
  private func word(_ index: Int) -> NameWord {
    sentence.words.indices.contains(index) ? words[index] : Self.outside
  }

  /// Replaces the content of `features` by the features of the token at an index.
  func fill(_ features: inout [UInt32], at index: Int) {
    features.removeAll(keepingCapacity: true)
    var sink = Sink(features: features)
    features = []
    let around = (
      word(index - 2), word(index - 1), words[index], word(index + 1), word(index + 2)
    )
    addWords(around, at: index, to: &sink)
    addShapes(around, at: index, to: &sink)
    addClusters(around, to: &sink)
    addLists(around, to: &sink)
    if words[index].kind.isCapital { addRun(at: index, to: &sink) }
    addHead(at: index, to: &sink)
    addCues(at: index, to: &sink)
    features = sink.features
  }

  private typealias Window = (NameWord, NameWord, NameWord, NameWord, NameWord)

  private func addWords(_ around: Window, at index: Int, to sink: inout Sink) {
    let (w2, w1, w, n1, n2) = around
    let (w3, n3) = (word(index - 3), word(index + 3))
    sink.add(1, 1)
    sink.add(2, w.lower)
    sink.add(3, w.form)
    sink.add(4, w1.lower)
    sink.add(5, n1.lower)
    sink.add(6, w2.lower)
    sink.add(7, n2.lower)
    sink.add(8, w1.lower, w.lower)
    sink.add(9, w.lower, n1.lower)
    sink.add(10, w2.lower, w1.lower)
    sink.add(11, n1.lower, n2.lower)
    sink.add(18, w3.lower)
    sink.add(19, n3.lower)
    let (prefix3, prefix4, suffix2, suffix3, suffix4) = w.affixes
    let kind = w.kind.rawValue
    sink.add(12, prefix3, kind)
    sink.add(13, prefix4, kind)
    sink.add(14, suffix2, kind)
    sink.add(15, suffix3, kind)
    sink.add(16, suffix4, kind)
    sink.add(17, n1.affixes.3, kind)
  }

  private func addShapes(_ around: Window, at index: Int, to sink: inout Sink) {
    let (w2, w1, w, n1, n2) = around
    let first: UInt64 = index == sentence.words.startIndex ? 1 : 0
    sink.add(20, w.shape, first)
    sink.add(21, w1.kind.rawValue, w.kind.rawValue &* 8 &+ n1.kind.rawValue)
    sink.add(
      22, w2.kind.rawValue &* 8 &+ w1.kind.rawValue,
      (w.kind.rawValue &* 8 &+ n1.kind.rawValue) &* 8 &+ n2.kind.rawValue)
    sink.add(23, w1.lower, w.shape)
    sink.add(24, n1.lower, w.shape)
    sink.add(25, sentence.style, w.shape)
    sink.add(26, first, w.lower)
    sink.add(27, w1.shape, w.shape)
    sink.add(28, w.shape, n1.shape)
  }

  private func addClusters(_ around: Window, to sink: inout Sink) {
    let (w2, w1, w, n1, n2) = around
    let kind = w.kind.rawValue
    sink.add(30, w.cluster, kind)
    sink.add(31, w1.cluster)
    sink.add(32, n1.cluster)
    sink.add(33, w1.cluster, w.cluster)
    sink.add(34, w.cluster, n1.cluster)
    sink.add(35, w1.group, n1.group &* 8 &+ kind)
    sink.add(36, w2.cluster)
    sink.add(37, n2.cluster)
    sink.add(38, w.group, kind)
    sink.add(39, w1.cluster, w.shape)
    sink.add(40, n1.cluster, w.shape)
  }

  private func addLists(_ around: Window, to sink: inout Sink) {
    let (_, w1, w, n1, _) = around
    guard w.listed | w1.listed | n1.listed != 0 else { return }
    let kind = w.kind.rawValue
    sink.add(41, UInt64(w.listed), kind)
    sink.add(42, UInt64(w1.listed), UInt64(w.listed))
    sink.add(43, UInt64(w.listed), UInt64(n1.listed))
    sink.add(44, UInt64(w1.listed), UInt64(n1.listed) &* 8 &+ kind)
    var bits = w.listed
    while bits != 0 {
      sink.add(45, UInt64(bits.trailingZeroBitCount), kind)
      bits &= bits &- 1
    }
    sink.add(46, UInt64(w1.listed), w.shape)
    sink.add(47, UInt64(n1.listed), w.shape)
  }

  /// The run of capitalised words that holds the token: its ends and what stands around it.
  private func addRun(at index: Int, to sink: inout Sink) {
    let run = sentence.runs[index - sentence.words.startIndex]
    let first = words[run.lowerBound]
    let last = words[run.upperBound - 1]
    let before = word(run.lowerBound - 1)
    let behind = word(run.upperBound)
    let place = UInt64(min(index - run.lowerBound, 3) * 4 + min(run.upperBound - 1 - index, 3))
    sink.add(50, last.lower, place & 3)
    sink.add(51, first.lower, place >> 2)
    sink.add(52, before.lower, place)
    sink.add(53, behind.lower, place)
    sink.add(54, last.cluster, place)
    sink.add(55, first.cluster, place)
    sink.add(56, before.cluster, behind.cluster)
    sink.add(57, place, words[index].kind.rawValue)
    sink.add(58, UInt64(first.listed), UInt64(last.listed) &* 16 &+ place)
    sink.add(59, behind.cluster, place)
    sink.add(60, before.cluster, place)
  }

  /// The word before that heads names of bodies, such as "Ministry" in "Ministry of Defence".
  private func addHead(at index: Int, to sink: inout Sink) {
    guard let head = sentence.heads[index - sentence.words.startIndex] else { return }
    let kind = words[index].kind.rawValue
    let distance = UInt64(min(index - head, 6))
    sink.add(48, words[head].lower, distance &* 8 &+ kind)
    sink.add(49, words[head].lower, words[index].lower)
    sink.add(29, distance &* 8 &+ kind, word(index + 1).kind.rawValue)
  }

  private func addCues(at index: Int, to sink: inout Sink) {
    let kind = words[index].kind.rawValue
    cues.visit(index) { template, value in sink.add(template, value, kind) }
  }

  /// Collects hashed features.
  struct Sink {
    var features: [UInt32]

    @inline(__always)
    mutating func add(_ template: UInt64, _ value: UInt64) {
      features.append(FeatureHash.feature(template, value))
    }

    @inline(__always)
    mutating func add(_ template: UInt64, _ first: UInt64, _ second: UInt64) {
      features.append(FeatureHash.feature(template, FeatureHash.pair(first, second)))
    }
  }
}
