import Knowledge
import Testing

@testable import Linguistics

struct TrainingTests {
  private let sentences = ToyTreebank.sentences
  private let tagSet = TagSet(ToyTreebank.sentences, minimum: 1)

  private func tagSections() throws -> [(name: String, bytes: [UInt8])] {
    let clusters = WordClusters.sections(words: [("ship", 0), ("harbour", 0)], groups: [0])
    var trainer = TaggerTrainer(clusters: clusters)
    trainer.bits = 12
    return try trainer.sections(sentences, tagSet: tagSet, news: TagCounts())
  }

  private func tagger() throws -> Tagger {
    try Tagger(ModelFile(bytes: ModelFile.bytes(sections: tagSections()), name: "toy"))
  }

  private func arcSections(_ tagger: Tagger) -> [(name: String, bytes: [UInt8])] {
    var trainer = ParserTrainer(tagSet: tagSet)
    trainer.bits = 12
    trainer.epochs = 8
    let examples = sentences.map { sentence in
      let words = tagger.words(sentence.words)
      return ParserTrainer.Example(sentence, words: words, labels: tagger.labels(words))
    }
    return trainer.sections(examples)
  }

  @Test func taggerLearnsTheToyLanguage() throws {
    let tagger = try tagger()
    for sentence in sentences {
      let labels = tagger.labels(tagger.words(sentence.words))
      #expect(labels.map { tagger.tagSet.labels[$0] } == sentence.labels)
    }
  }

  @Test func parserLearnsTheToyLanguage() throws {
    let tagger = try tagger()
    let file = ModelFile.bytes(sections: arcSections(tagger))
    let parser = try Parser(ModelFile(bytes: file, name: "toy"), tagSet: tagSet)
    var run = parser.run()
    for sentence in sentences {
      let words = tagger.words(sentence.words)
      run.parse([(words, tagger.labels(words))]) { _, word, head, relation in
        let root = sentence.words.count
        #expect((head < 0 ? root : head) == sentence.heads[word])
        #expect(relation == sentence.relations[word])
      }
    }
  }

  /// Sentences are tagged and parsed in turn, some longer than others.
  @Test func sentencesReadTogetherAreReadAsAlone() throws {
    let tagger = try tagger()
    let file = ModelFile.bytes(sections: arcSections(tagger))
    let parser = try Parser(ModelFile(bytes: file, name: "toy"), tagSet: tagSet)
    let all = (0..<3).flatMap { round in
      sentences.map { tagger.words($0.words + sentences[round].words.dropLast(round)) }
    }
    let labels = tagger.labels(all)
    #expect(labels == all.map { tagger.labels($0) })

    var run = parser.run()
    var together = all.map { [Int](repeating: -2, count: $0.count) }
    run.parse(zip(all, labels).map { ($0, $1) }) { sentence, word, head, _ in
      together[sentence][word] = head
    }
    for (index, words) in all.enumerated() {
      var alone = [Int](repeating: -2, count: words.count)
      var other = parser.run()
      other.parse([(words, labels[index])]) { _, word, head, _ in alone[word] = head }
      #expect(together[index] == alone)
    }
    #expect(Set(together.map(\.count)).count > 1)
  }

  @Test func trainingTwiceGivesTheSameBytes() throws {
    let first = ModelFile.bytes(sections: try tagSections())
    #expect(first == ModelFile.bytes(sections: try tagSections()))
    let tagger = try tagger()
    let arcs = ModelFile.bytes(sections: arcSections(tagger))
    #expect(arcs == ModelFile.bytes(sections: arcSections(tagger)))
    var (lemmas, again) = (LemmaTrainer(), LemmaTrainer())
    #expect(
      ModelFile.bytes(sections: lemmas.sections(sentences))
        == ModelFile.bytes(sections: again.sections(sentences)))
  }

  @Test func parserOfOtherTagsIsRefused() throws {
    let file = try ModelFile(
      bytes: ModelFile.bytes(sections: arcSections(tagger())), name: "toy")
    let reason = ModelError.Reason.unfit("it was trained with other tags")
    #expect(throws: ModelError(file: "toy", section: "arcs.tags", reason: reason)) {
      try Parser(file, tagSet: TagSet(labels: [TagLabel(.noun, .nn)]))
    }
  }

  @Test(arguments: [
    ("praised", PartOfSpeech.verb, PennTag.vbd, "praise"), ("saw", .verb, .vbd, "see"),
    ("was", .aux, .vbd, "be"), ("Ships", .propn, .nnps, "Ships"),
  ])
  func lemmatiserLearnsTheToyLanguage(
    _ word: String, _ partOfSpeech: PartOfSpeech, _ pennTag: PennTag, _ lemma: String
  ) throws {
    var trainer = LemmaTrainer()
    let lexicon = ["lexicon.treebank", "lexicon.news"].map { ($0, HashedTable.bytes([])) }
    let file = ModelFile.bytes(sections: trainer.sections(sentences) + lexicon)
    let lemmatiser = try Lemmatiser(ModelFile(bytes: file, name: "toy"))
    let label = TagLabel(partOfSpeech, pennTag)
    #expect(lemmatiser.lemma(text: word, lower: word.lowercased(), label) == lemma)
  }
}
