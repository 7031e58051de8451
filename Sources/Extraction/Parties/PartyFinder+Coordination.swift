import Knowledge

/// Who else is meant: coordination, lists, both sides.
extension PartyFinder {
  /// A word with all that is coordinated with it.
  ///
  /// Parsers tend to hang the second of two officials on the first one's country: "President Li of
  /// Norway and Prime Minister Roy of Poland"; such a person counts as a member too.
  func members(of word: Int) -> [Int] {
    var members = [word]
    var next = 0
    while next < members.count, members.count < 60 {
      let member = members[next]
      next += 1
      for child in context.tree.children(of: member) {
        switch context.token(child).relation {
        case .conj, .list:
          // "Ended with a plan, but without Russia".
          let isLeftOut = context.tree.prepositions(of: child) == "without"
          if !locatesCity(child), !isLeftOut { members.append(child) }
        case .acl where leads(child):
          members += leaders(named: child)
        case .appos where isOtherPerson(child, than: member) || isCounterpart(child, of: word):
          members.append(child)
        case .nmod where introducesMembers(child): members.append(child)
        case .nmod where context.tree.prepositions(of: child) == "of":
          for other in context.tree.children(of: child) where !isPerson(child) {
            switch context.token(other).relation {
            case .conj where isPerson(other): members.append(other)
            case .acl where leads(other): members += leaders(named: other)
            // "Heads of state, including Li".
            case .nmod where introducesMembers(other): members.append(other)
            default: break
            }
          }
        default: break
        }
      }
      members += joined(insideNameAt: member).filter { !members.contains($0) }
    }
    let person =
      members.first(where: isPerson) ?? personBelow(word) ?? titled(at: word)?.word
      ?? holder(of: word)?.word
      ?? members.dropFirst().lazy.compactMap { titled(at: $0)?.word }.first
      ?? nameListed(before: word)
    if let person {
      if !members.contains(person) { members.insert(person, at: 0) }
      members += NameList(context: context).others(than: person).filter {
        !members.contains($0) && !isSubjectElsewhere($0, than: word)
      }
    }
    members += NameList(context: context).bodies(behind: word).filter {
      !members.contains($0) && !isSubjectElsewhere($0, than: word)
    }
    if members.count == 1, context.tree.prepositions(of: word) == "between" {
      members += otherSide(after: word)
    }
    return members
  }

  /// "Leaders including Li", "firms such as Acme".
  private func introducesMembers(_ word: Int) -> Bool {
    ["including", "such_as"].contains(context.tree.prepositions(of: word))
  }

  /// "Minister Ana Li, Director Bo Roy, and other officials met": the last name before the group that ends
  /// a list, where the parser takes the group alone for the subject.
  private func nameListed(before group: Int) -> Int? {
    guard context.token(group).relation == .nsubj, context.token(group).pennTag == .nns else {
      return nil
    }
    var last = GroupPhrase.tokens(at: group, in: context.tree).lowerBound - 1
    guard last > 0, context.token(last).lower == "and" else { return nil }
    last -= context.token(last - 1).text == "," ? 2 : 1
    guard last >= 0, isPerson(last), let name = context.mentions.mention(at: last),
      context.document.mentions[name].kind == .name,
      context.document.sentence(ofToken: last) == context.document.sentence(ofToken: group)
    else { return nil }
    return context.document.mentions[name].head
  }

  /// "Li met Roe, and Ana Dee visited Oslo": the subject of another verb is in no list with Roe, but for
  /// "The summit of Norway, Poland, and Ghana opened", whose verb has the summit for its subject.
  private func isSubjectElsewhere(_ other: Int, than word: Int) -> Bool {
    let token = context.token(other)
    guard token.relation == .nsubj, token.head != context.token(word).head, token.head != word,
      context.token(word).relation != .nsubj
    else { return false }
    return !context.tree.ancestors(of: word).contains {
      context.token($0).relation == .nsubj && context.token($0).head == token.head
    }
  }

  /// "The Office of Trade Affairs and the Office of Peace hosted": a name that the parser hung on
  /// a word inside the first.
  private func joined(insideNameAt word: Int) -> [Int] {
    guard let index = context.mentions.mention(at: word) else { return [] }
    let name = context.document.mentions[index]
    guard name.kind == .name, name.type == .organisation else { return [] }
    return name.tokens.filter { $0 != word }.flatMap { inner in
      context.tree.children(of: inner).filter {
        $0 >= name.tokens.upperBound && context.token($0).relation == .conj
          && context.entity(at: $0)?.entity.type == .organisation
      }
    }
  }

  /// "Met Li in Munich, Germany": a country that only tells where the city lies.
  private func locatesCity(_ word: Int) -> Bool {
    guard let country = context.mentions.mention(at: word) else { return false }
    let comma = context.document.mentions[country].tokens.lowerBound - 1
    guard context.document.mentions[country].type == .country, comma > 0,
      context.token(comma).lower == ",", let city = context.mentions.mention(at: comma - 1)
    else { return false }
    return context.document.mentions[city].type == .place
  }

  /// "A delegation led by Ana Li", "senators led by Minister Ana Li and Bo Roy": they take part as well.
  private func leaders(named verb: Int) -> [Int] {
    context.tree.children(of: verb).flatMap { agent -> [Int] in
      guard context.token(agent).relation == .oblAgent,
        let leader = isPerson(agent)
          ? agent
          : titled(at: agent)?.word ?? holder(of: agent)?.word
            // "Led by his Polish counterpart, Ana Li".
            ?? apposed(to: agent)?.first(where: { isPerson($0.word) })?.word
      else { return [] }
      return [leader] + NameList(context: context).others(than: leader)
    }
  }

  private func leads(_ verb: Int) -> Bool {
    ["lead", "head", "chair"].contains(context.token(verb).lemma)
  }

  /// "Li, her Polish counterpart, Roe, and Dee met": not Li herself, as "Li met Roe, her counterpart" has it.
  private func isCounterpart(_ word: Int, of first: Int) -> Bool {
    context.token(word).lemma == "counterpart" && context.tree.hasChild(of: word, by: .nmodPoss)
      && context.token(first).relation != .obj && context.tree.prepositions(of: first) != "with"
  }

  private func isOtherPerson(_ word: Int, than other: Int) -> Bool {
    guard isPerson(word), let entity = context.entity(at: word)?.index else { return false }
    return context.entity(at: other).map { $0.index != entity && isPerson(other) } ?? false
  }

  /// The name in the phrase of a title: "Adviser Ana Li".
  private func personBelow(_ word: Int) -> Int? {
    context.tree.children(of: word).first {
      isPerson($0) && [.appos, .flat, .nmodDesc, .compound].contains(context.token($0).relation)
    }
  }

  /// The second of "between X and Y" where the parser took "and Y" for something else.
  private func otherSide(after word: Int) -> [Int] {
    let tokens = context.document.tokens
    var next = context.tree.range(below: word).upperBound
    guard next < tokens.count, tokens[next].lower == "and" else { return [] }
    next += 1
    var head: Int?
    while next < tokens.count {
      switch tokens[next].partOfSpeech {
      case .noun, .propn: head = next
      case .det, .adj, .num: break
      default: return head.map { [$0] } ?? []
      }
      next += 1
    }
    return head.map { [$0] } ?? []
  }

  /// "The U.S.-Japan-ROK trilateral summit": states and bodies joined by hyphens before a noun.
  func pair(before noun: Int) -> [FoundParty]? {
    let document = context.document
    let sentence = document.sentences[document.sentence(ofToken: noun)].tokens
    var word = noun - 1
    while word > sentence.lowerBound, noun - word < 4, context.mentions.mention(at: word) == nil,
      [.adj, .noun, .propn].contains(context.token(word).partOfSpeech)
    {
      word -= 1
    }
    var found: [FoundParty] = []
    while word >= sentence.lowerBound, let index = context.mentions.mention(at: word),
      case let mention = document.mentions[index],
      mention.kind == .name, [.country, .organisation].contains(mention.type),
      let party = named(at: mention.head)
    {
      found.insert(party, at: 0)
      word = mention.tokens.lowerBound - 1
      guard word > sentence.lowerBound, ["-", "–", "—"].contains(context.token(word).text) else {
        break
      }
      word -= 1
    }
    return found.count > 1 ? found : nil
  }
}
