/// The features from which the tagger decides one word's label.
///
/// After the templates of Ratnaparkhi 1996 and Collins 2002, with neighbours on both sides, the
/// lexicon's classes and the labels already given to the two words before.
enum TagFeatures {
  /// Stands for the label before the first word.
  static let start: UInt64 = 127
  private static let outside = Word(text: "", lower: "")

  @inline(__always)
  private static func word(_ words: [Word], _ index: Int) -> Word {
    index < 0 || index >= words.count ? outside : words[index]
  }

  /// Writes the features of the word at `index`; `last` and `secondLast` are labels before it.
  static func extract(
    _ words: [Word], at index: Int, last: UInt64, secondLast: UInt64, into features: inout [UInt32]
  ) {
    features.removeAll(keepingCapacity: true)
    var template: UInt64 = 0
    @inline(__always) func add(_ value: UInt64) {
      template += 1
      features.append(FeatureHash.feature(template, value))
    }
    @inline(__always) func add(_ first: UInt64, _ second: UInt64) {
      add(FeatureHash.pair(first, second))
    }
    let word = words[index]
    let before = Self.word(words, index - 1)
    let before2 = Self.word(words, index - 2)
    let after = Self.word(words, index + 1)
    let after2 = Self.word(words, index + 2)
    add(0)
    add(word.form)
    add(word.lower)
    add(word.suffixes.0)
    add(word.suffixes.1)
    add(word.suffixes.2)
    add(word.suffixes.3)
    add(word.suffixes.4)
    add(word.prefixes.0)
    add(word.prefixes.1)
    add(word.prefixes.2)
    add(word.prefixes.3)
    add(word.shape << 1 | (index == 0 ? 1 : 0))
    add(word.shape, word.suffixes.2)
    // Neighbours.
    add(before.lower)
    add(after.lower)
    add(before2.lower)
    add(after2.lower)
    add(before.lower, word.lower)
    add(word.lower, after.lower)
    add(before.lower, after.lower)
    add(before2.lower, before.lower)
    add(after.lower, after2.lower)
    add(before.suffixes.2)
    add(after.suffixes.2)
    add(after.suffixes.1)
    add(before.shape)
    add(after.shape)
    add(before.shape, word.shape << 8 | after.shape)
    add(word.suffixes.2, after.suffixes.1)
    // Labels before.
    let labels = last << 7 | secondLast
    add(last)
    add(labels)
    add(secondLast)
    add(last, word.lower)
    add(labels, word.lower)
    add(last, after.lower)
    add(last, word.suffixes.2)
    add(last, word.suffixes.1)
    add(last, word.shape)
    add(last, before.lower)
    // The lexicon's classes.
    let classes = word.tagClass << 16 | after.tagClass
    add(word.tagClass)
    add(after.tagClass)
    add(after2.tagClass)
    add(before.tagClass)
    add(classes)
    add(last << 16 | word.tagClass)
    add(labels << 16 | word.tagClass)
    add(last << 32 | classes)
    add(classes, after2.tagClass)
    add(after.tagClass << 16 | after2.tagClass)
    add(before.tagClass << 32 | classes)
    add(word.newsClass)
    add(after.newsClass)
    add(before.newsClass)
    add(word.newsClass << 16 | after.newsClass)
    add(last << 16 | word.newsClass)
    add(last, word.newsClass << 16 | after.newsClass)
    add(word.newsClass, word.shape)
    // How the word is written, against how news writes it.
    let style = word.shape << 2 | (index == 0 ? 2 : 0) | (word.isInTitle ? 1 : 0)
    add(style)
    add(style, word.formClass << 16 | word.newsClass)
    add(style, word.tagClass)
    add(style, last)
    add(word.formClass)
    add(after.formClass)
    add(last << 16 | word.formClass)
    add(word.formClass << 16 | word.tagClass)
    add(labels, word.suffixes.1)
    add(last << 32 | after.tagClass << 16, word.suffixes.1)
    // Clusters.
    add(word.cluster.fine)
    add(word.cluster.group)
    add(after.cluster.fine)
    add(before.cluster.fine)
    add(after2.cluster.group)
    add(before2.cluster.group)
    add(word.cluster.group << 8 | after.cluster.group)
    add(before.cluster.group << 8 | word.cluster.group)
    add(before.cluster.group << 16 | word.cluster.group << 8 | after.cluster.group)
    add(last << 16 | word.cluster.fine)
    add(labels << 16 | word.cluster.group)
    add(last << 16 | after.cluster.fine)
    add(word.cluster.group, word.tagClass << 16 | after.tagClass)
    add(word.cluster.group << 16 | word.shape, word.suffixes.1)
  }
}
