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
  static func write(
    _ words: [Word], at index: Int, last: UInt64, secondLast: UInt64,
    to features: inout [UInt32]
  ) {
    FeatureWriter.rewrite(&features) {
      add(words, at: index, last: last, secondLast: secondLast, &$0)
    }
  }

  @inline(__always)
  private static func add(
    _ words: [Word], at index: Int, last: UInt64, secondLast: UInt64, _ out: inout FeatureWriter
  ) {
    let word = words[index]
    let before = Self.word(words, index - 1)
    let before2 = Self.word(words, index - 2)
    let after = Self.word(words, index + 1)
    let after2 = Self.word(words, index + 2)
    out.add(0)
    out.add(word.form)
    out.add(word.lower)
    out.add(word.suffixes.0)
    out.add(word.suffixes.1)
    out.add(word.suffixes.2)
    out.add(word.suffixes.3)
    out.add(word.suffixes.4)
    out.add(word.prefixes.0)
    out.add(word.prefixes.1)
    out.add(word.prefixes.2)
    out.add(word.prefixes.3)
    out.add(word.shape << 1 | (index == 0 ? 1 : 0))
    out.add(word.shape, word.suffixes.2)
    // Neighbours.
    out.add(before.lower)
    out.add(after.lower)
    out.add(before2.lower)
    out.add(after2.lower)
    out.add(before.lower, word.lower)
    out.add(word.lower, after.lower)
    out.add(before.lower, after.lower)
    out.add(before2.lower, before.lower)
    out.add(after.lower, after2.lower)
    out.add(before.suffixes.2)
    out.add(after.suffixes.2)
    out.add(after.suffixes.1)
    out.add(before.shape)
    out.add(after.shape)
    out.add(before.shape, word.shape << 8 | after.shape)
    out.add(word.suffixes.2, after.suffixes.1)
    // Labels before.
    let labels = last << 7 | secondLast
    out.add(last)
    out.add(labels)
    out.add(secondLast)
    out.add(last, word.lower)
    out.add(labels, word.lower)
    out.add(last, after.lower)
    out.add(last, word.suffixes.2)
    out.add(last, word.suffixes.1)
    out.add(last, word.shape)
    out.add(last, before.lower)
    // The lexicon's classes.
    let classes = word.tagClass << 16 | after.tagClass
    out.add(word.tagClass)
    out.add(after.tagClass)
    out.add(after2.tagClass)
    out.add(before.tagClass)
    out.add(classes)
    out.add(last << 16 | word.tagClass)
    out.add(labels << 16 | word.tagClass)
    out.add(last << 32 | classes)
    out.add(classes, after2.tagClass)
    out.add(after.tagClass << 16 | after2.tagClass)
    out.add(before.tagClass << 32 | classes)
    out.add(word.newsClass)
    out.add(after.newsClass)
    out.add(before.newsClass)
    out.add(word.newsClass << 16 | after.newsClass)
    out.add(last << 16 | word.newsClass)
    out.add(last, word.newsClass << 16 | after.newsClass)
    out.add(word.newsClass, word.shape)
    // How the word is written, against how news writes it.
    let style = word.shape << 2 | (index == 0 ? 2 : 0) | (word.isInTitle ? 1 : 0)
    out.add(style)
    out.add(style, word.formClass << 16 | word.newsClass)
    out.add(style, word.tagClass)
    out.add(style, last)
    out.add(word.formClass)
    out.add(after.formClass)
    out.add(last << 16 | word.formClass)
    out.add(word.formClass << 16 | word.tagClass)
    out.add(labels, word.suffixes.1)
    out.add(last << 32 | after.tagClass << 16, word.suffixes.1)
    // Clusters.
    out.add(word.cluster.fine)
    out.add(word.cluster.group)
    out.add(after.cluster.fine)
    out.add(before.cluster.fine)
    out.add(after2.cluster.group)
    out.add(before2.cluster.group)
    out.add(word.cluster.group << 8 | after.cluster.group)
    out.add(before.cluster.group << 8 | word.cluster.group)
    out.add(before.cluster.group << 16 | word.cluster.group << 8 | after.cluster.group)
    out.add(last << 16 | word.cluster.fine)
    out.add(labels << 16 | word.cluster.group)
    out.add(last << 16 | after.cluster.fine)
    out.add(word.cluster.group, word.tagClass << 16 | after.tagClass)
    out.add(word.cluster.group << 16 | word.shape, word.suffixes.1)
  }
}
