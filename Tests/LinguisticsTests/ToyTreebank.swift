import Knowledge

@testable import Linguistics

/// A small language of our own making, with enough regularity to be learnt whole.
enum ToyTreebank {
  /// "The NOUN VERB the NOUN ." over some nouns and verbs, then sentences with a passive.
  static let sentences: [TreebankSentence] = {
    let nouns = ["minister", "ship", "council", "treaty", "harbour"]
    let verbs = [("saw", "see"), ("left", "leave"), ("praised", "praise"), ("signed", "sign")]
    var sentences: [TreebankSentence] = []
    for (index, noun) in nouns.enumerated() {
      for (verb, lemma) in verbs {
        let object = nouns[(index + 1) % nouns.count]
        sentences.append(
          sentence([
            ("The", "the", .det, .dt, 1, .det), (noun, noun, .noun, .nn, 2, .nsubj),
            (verb, lemma, .verb, .vbd, 6, .root), ("the", "the", .det, .dt, 4, .det),
            (object, object, .noun, .nn, 2, .obj), (".", ".", .punct, .fullStop, 2, .punct),
          ]))
      }
      sentences.append(
        sentence([
          ("The", "the", .det, .dt, 1, .det), (noun, noun, .noun, .nn, 3, .nsubjPass),
          ("was", "be", .aux, .vbd, 3, .auxPass), ("praised", "praise", .verb, .vbn, 5, .root),
          (".", ".", .punct, .fullStop, 3, .punct),
        ]))
    }
    return sentences
  }()

  private static func sentence(
    _ rows: [(String, String, PartOfSpeech, PennTag, Int, DependencyRelation)]
  ) -> TreebankSentence {
    var sentence = TreebankSentence()
    sentence.words = rows.map(\.0)
    sentence.lemmas = rows.map(\.1)
    sentence.partsOfSpeech = rows.map(\.2)
    sentence.pennTags = rows.map(\.3)
    sentence.heads = rows.map(\.4)
    sentence.relations = rows.map(\.5)
    return sentence
  }
}
