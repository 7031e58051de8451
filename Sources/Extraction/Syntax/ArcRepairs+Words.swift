import Knowledge

/// Where taggers take a word for one of another kind, so that its arcs lead elsewhere.
extension ArcRepairs {
  /// As many words are looked through for what may belong to one.
  private static let farthest = 12

  /// "Hundreds organised a march": what has a subject and an object is no quality.
  mutating func readTransitivesAsVerbs() {
    for object in tokens.indices where tokens[object].relation == .obj {
      let verb = tokens[object].head
      guard verb >= 0, verb < object, tokens[verb].pennTag == .jj,
        tokens[verb].lower.hasSuffix("ed"), hasChild(of: verb, by: .nsubj),
        !hasChild(of: verb, by: .cop)
      else { continue }
      (tokens[verb].partOfSpeech, tokens[verb].pennTag) = (.verb, .vbd)
      tokens[verb].lemma = words.infinitive(of: tokens[verb].lower)
    }
  }

  /// "The march was organised by the union": what somebody did to the subject is no quality of it.
  mutating func readAgentsAsPassives() {
    for agent in tokens.indices where tokens[agent].relation == .oblAgent {
      let verb = tokens[agent].head
      guard verb >= 0, verb < agent, tokens[verb].pennTag == .jj,
        tokens[verb].lower.hasSuffix("ed"), hasChild(of: verb, by: .cop)
      else { continue }
      (tokens[verb].partOfSpeech, tokens[verb].pennTag) = (.verb, .vbn)
      tokens[verb].lemma = words.infinitive(of: tokens[verb].lower)
      let sentence = document.sentences[document.sentence(ofToken: verb)].tokens
      for word in sentence where tokens[word].head == verb {
        switch tokens[word].relation {
        case .cop: tokens[word].relation = .auxPass
        case .nsubj: tokens[word].relation = .nsubjPass
        default: continue
        }
      }
    }
  }

  /// "Sunday's run-off", "a by-election": one noun of three tokens, but in "the run-off election".
  mutating func readHyphenatedNouns() {
    for word in tokens.indices.dropFirst(2) where tokens[word - 1].isHyphen {
      let first = word - 2
      guard [.noun, .adp, .adv].contains(tokens[word].partOfSpeech), tokens[word].head != word - 1,
        let noun = words.noun(tokens[first].lower, hyphen: tokens[word].lemma),
        case let top = tokens[word].head == first ? first : word, tokens[top].head != word + 1
      else { continue }
      if top == first {
        (tokens[word].head, tokens[word].relation) = (tokens[first].head, tokens[first].relation)
        let sentence = document.sentences[document.sentence(ofToken: word)].tokens
        for other in sentence where tokens[other].head == first { tokens[other].head = word }
      }
      (tokens[first].head, tokens[first].relation) = (word, .compound)
      tokens[word].lemma = noun
      if tokens[word].partOfSpeech != .noun {
        (tokens[word].partOfSpeech, tokens[word].pennTag) = (.noun, .nn)
      }
    }
  }

  /// "Beat Poland 3-1 in the final in Oslo": where and when it was told, which no number can be.
  mutating func freeFromScores() {
    for score in tokens.indices.dropLast(2)
    where tokens[score].pennTag == .cd && tokens[score].relation == .oblUnmarked
      && ["-", "–", "—"].contains(tokens[score + 1].text) && tokens[score + 2].pennTag == .cd
    {
      let verb = tokens[score].head
      guard verb >= 0, verb < score, tokens[verb].partOfSpeech == .verb else { continue }
      let sentence = document.sentences[document.sentence(ofToken: score)].tokens
      let end = min(sentence.upperBound, score + 3 + Self.farthest)
      for word in score + 3..<max(score + 3, end)
      where tokens[word].relation == .nmod
        && [score, score + 2].contains(tokens[word].head) && hasChild(of: word, by: .case)
      {
        (tokens[word].head, tokens[word].relation) = (verb, .obl)
      }
    }
  }

  /// "Spoil the talks, which resumed in May", "the talks next month, which Poland will host": the clause
  /// tells of the noun right before it, or of that before a time.
  mutating func hangWhichOnNouns() {
    for opener in tokens.indices.dropFirst(2)
    where tokens[opener].lower == "which" && tokens[opener - 1].text == ","
      && [.nsubj, .nsubjPass, .obj].contains(tokens[opener].relation)
    {
      let (clause, noun) = (tokens[opener].head, opener - 2)
      guard clause > opener, tokens[clause].relation == .aclRelcl else { continue }
      if let time = timesByEnd[opener - 1] {
        var occasion = tokens[top(of: time) ?? noun].head
        if occasion >= 0, tokens[occasion].partOfSpeech == .verb {
          occasion =
            (max(occasion + 1, noun - Self.farthest)..<max(occasion + 1, noun)).first {
              tokens[$0].head == occasion && tokens[$0].relation == .obj
            } ?? -1
        }
        if time.contains(tokens[clause].head), occasion >= 0,
          [.noun, .propn].contains(tokens[occasion].partOfSpeech)
        {
          tokens[clause].head = occasion
        }
        continue
      }
      guard
        case let verb = tokens[clause].head, verb >= 0, verb < noun,
        tokens[verb].partOfSpeech == .verb, tokens[noun].partOfSpeech == .noun,
        tokens[noun].head == verb
      else { continue }
      tokens[clause].head = noun
    }
  }
}

/// Who is joined to whom, where parsers read a name for a title or a subject for a fragment.
extension ArcRepairs {
  /// "Li and her counterpart Roe met": a person whom "and" parts from a name behind is no title of it.
  mutating func joinNamesReadAsTitles() {
    for mention in document.mentions where mention.type == .person && mention.kind == .name {
      guard let name = top(of: mention.tokens), tokens[name].relation == .nmodDesc,
        case let other = tokens[name].head, other >= mention.tokens.upperBound,
        let second = mentions.mention(at: other), document.mentions[second].type == .person,
        document.mentions[second].entity != mention.entity,
        tokens[mention.tokens.upperBound].lower == "and"
      else { continue }
      (tokens[name].head, tokens[name].relation) = (tokens[other].head, tokens[other].relation)
      (tokens[other].head, tokens[other].relation) = (name, .conj)
    }
  }

  /// "Delegates from 40 countries met": a verb in the past tense is the root, not what it stands behind.
  mutating func rootVerbsOverFragments() {
    for verb in tokens.indices
    where tokens[verb].pennTag == .vbd && tokens[verb].relation == .acl {
      var noun = tokens[verb].head
      for _ in 0..<3 where noun >= 0 && tokens[noun].relation == .nmod { noun = tokens[noun].head }
      guard noun >= 0, noun < verb, tokens[noun].relation == .root,
        [.nns, .nn].contains(tokens[noun].pennTag), !hasChild(of: noun, by: .cop),
        !hasChild(of: noun, by: .nsubj), !hasChild(of: verb, by: .nsubj)
      else { continue }
      (tokens[verb].head, tokens[verb].relation) = (tokens[noun].head, .root)
      (tokens[noun].head, tokens[noun].relation) = (verb, .nsubj)
      let sentence = document.sentences[document.sentence(ofToken: verb)].tokens
      for word in verb + 1..<max(verb + 1, sentence.upperBound) where tokens[word].head == noun {
        tokens[word].head = verb
        if tokens[word].relation == .nmod { tokens[word].relation = .obl }
      }
    }
  }

  /// "Neither Norway nor Poland came": nobody did, so that the verb is denied.
  mutating func hangNeitherOnVerbs() {
    for word in tokens.indices
    where tokens[word].lower == "neither" && tokens[word].head > word {
      let subject = tokens[word].head
      guard isSubjectRelation(tokens[subject].relation), tokens[subject].head > subject,
        tokens[tokens[subject].head].partOfSpeech == .verb
      else { continue }
      (tokens[word].head, tokens[word].relation) = (tokens[subject].head, .advmod)
    }
  }

  /// "Said that the plan is ready and pledged to help": a verb of telling in the past tense without a subject
  /// of its own goes on with the first verb of telling, not with a clause in the present.
  mutating func liftPastVerbs() {
    for verb in tokens.indices
    where tokens[verb].pennTag == .vbd && tokens[verb].relation == .conj && tokens[verb].head >= 0
      && tokens[verb].head < verb
    {
      let clause = tokens[verb].head
      guard tokens[clause].relation == .ccomp, case let teller = tokens[clause].head, teller >= 0,
        teller < clause, tokens[teller].pennTag == .vbd, words.tells(tokens[verb]),
        isPresent(clause), !hasChild(of: verb, by: .nsubj)
      else { continue }
      tokens[verb].head = teller
    }
  }

  /// "Is ready", "are met"; not "has met".
  private func isPresent(_ predicate: Int) -> Bool {
    if [.vbz, .vbp].contains(tokens[predicate].pennTag) { return true }
    let sentence = document.sentences[document.sentence(ofToken: predicate)].tokens
    return sentence.contains {
      tokens[$0].head == predicate && [.cop, .aux, .auxPass].contains(tokens[$0].relation)
        && [.vbz, .vbp].contains(tokens[$0].pennTag) && tokens[$0].lemma != "have"
    }
  }

  /// "The Vice President and President Li agreed": the first title stands for somebody else.
  mutating func partTitlesBeforeNames() {
    for mention in document.mentions where mention.type == .person && mention.kind == .name {
      let title = mention.tokens.lowerBound - 1
      guard title > 1, tokens[title].relation == .conj, tokens[title - 1].lower == "and",
        let name = top(of: mention.tokens), case let other = tokens[title].head, other == title - 2,
        tokens[other].relation == .compound, tokens[other].head == name,
        tokens[other].partOfSpeech == .propn, isSomebodyElse(other, than: mention)
      else { continue }
      (tokens[other].head, tokens[other].relation) = (tokens[name].head, tokens[name].relation)
      (tokens[name].head, tokens[name].relation) = (other, .conj)
      (tokens[title].head, tokens[title].relation) = (name, .nmodDesc)
      let sentence = document.sentences[document.sentence(ofToken: name)].tokens
      for word in sentence.lowerBound..<other where tokens[word].head == name {
        tokens[word].head = other
      }
    }
  }

  /// "The Vice President and", "Vice President and" where another person was named so; not "Founder and".
  private func isSomebodyElse(_ title: Int, than mention: Mention) -> Bool {
    var first = title
    while first > 0, tokens[first - 1].partOfSpeech == .propn { first -= 1 }
    if first > 0, tokens[first - 1].lower == "the" { return true }
    let text = tokens[first...title].map(\.lower).joined(separator: " ")
    return document.entities.indices.contains { person in
      document.entities[person].type == .person && person != mention.entity
        && document.entities[person].roles.contains { $0.title.lowercased() == text }
    }
  }
}
