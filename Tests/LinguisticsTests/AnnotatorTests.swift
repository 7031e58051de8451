import Knowledge
import Lexicons
import Testing

@testable import Linguistics

struct AnnotatorTests {
  private static func read(_ text: String, title: String? = nil) throws -> Document {
    var document = Document(
      article: Article(
        id: "test", title: title, text: text, published: nil, publishedFrom: nil, source: nil,
        url: nil, author: nil, sha256: ""))
    try Annotator(lexicons: .standard()).annotate(&document)
    return document
  }

  /// Each word with its part of speech.
  @Test(arguments: [
    ("The minister left Lisbon.", "DET NOUN VERB PROPN PUNCT"),
    ("She will not attend the talks.", "PRON AUX PART VERB DET NOUN PUNCT"),
    ("Two ships sank on Monday.", "NUM NOUN VERB ADP PROPN PUNCT"),
    ("He said that they had met.", "PRON VERB SCONJ PRON AUX VERB PUNCT"),
  ])
  func tags(_ text: String, _ expected: String) throws {
    let tags = try Self.read(text).tokens.map(\.partOfSpeech.rawValue)
    #expect(tags.joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("The ministers left Lisbon.", "the minister leave Lisbon ."),
    ("She has been meeting them.", "she have be meet they ."),
    ("They were signing treaties.", "they be sign treaty ."),
    ("He won't go.", "he will not go ."),
    ("She shouted that they boasted.", "she shout that they boast ."),
    ("He chaired the panel that convened.", "he chair the panel that convene ."),
    ("She boasted and shouted.", "she boast and shout ."),
    ("He opined that prices declined.", "he opine that price decline ."),
    ("They boycotted it and hoped.", "they boycott it and hope ."),
  ])
  func lemmas(_ text: String, _ expected: String) throws {
    let lemmas = try Self.read(text).tokens.map(\.lemma).joined(separator: " ")
    #expect(lemmas == expected)
  }

  /// Each arc as head, relation and word, in the order of words.
  @Test(arguments: [
    (
      "The minister left Lisbon.",
      "minister det The, left nsubj minister, - root left, left obj Lisbon, left punct ."
    ),
    (
      "The treaty was signed by both sides.",
      "treaty det The, signed nsubj:pass treaty, signed aux:pass was, - root signed, "
        + "sides case by, sides det both, signed obl:agent sides, signed punct ."
    ),
  ])
  func arcs(_ text: String, _ expected: String) throws {
    let tokens = try Self.read(text).tokens
    let arcs = tokens.map { token in
      let head = token.head < 0 ? "-" : tokens[token.head].text
      return "\(head) \(token.relation.rawValue) \(token.text)"
    }
    #expect(arcs.joined(separator: ", ") == expected)
  }

  @Test func everySentenceIsOneTree() throws {
    let document = try Self.read(
      """
      Leaders Meet in Oslo as Talks Resume
      By Ana Li
      OSLO - "We will go," the minister said on Monday. "Who else? Nobody." He left...
      - First, the ships; second, 3.5 percent (or more).
      Ships
      """, title: "Leaders Meet in Oslo as Talks Resume")
    for sentence in document.sentences {
      if sentence.kind == .furniture { continue }
      let roots = sentence.tokens.filter { document.tokens[$0].head < 0 }
      #expect(roots.count == 1)
      for token in sentence.tokens {
        var (word, steps) = (token, 0)
        while document.tokens[word].head >= 0, steps < 100 {
          word = document.tokens[word].head
          steps += 1
        }
        #expect(word == roots.first)
      }
    }
  }

  @Test func marksHaveNoDependents() throws {
    let text = "The boat, a ferry (built in 1990), sank; nobody died. Why? \"No idea,\" she said."
    let tokens = try Self.read(text).tokens
    for token in tokens where token.head >= 0 {
      #expect(tokens[token.head].partOfSpeech != .punct)
    }
  }

  @Test func emptyTextHasNoTokens() throws {
    #expect(try Self.read("").tokens.isEmpty)
  }
}
