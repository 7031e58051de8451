import Knowledge
import Lexicons

/// Persons are one where names, offices, years and company go together; see decision 0005.
struct PersonRules: NamingRules {
  private let occupations: Occupations
  private let givenNames: GivenNames
  /// Family names that stand first, as in "Tan Wei Ming".
  private let familyNamesFirst: Set<String>

  init(lexicons: Lexicons) throws(LexiconError) {
    givenNames = try GivenNames()
    familyNamesFirst = Set(
      try SeedTable("names/family-names-first.tsv", columns: ["word"]).rows.map { $0["word"] })
    occupations = Occupations(lexicons: lexicons)
  }

  func form(
    of entity: ArticleEntity, among entities: [ArticleEntity], in article: Article
  ) -> EntityForm {
    let occupations = occupations.of(entity.roles, among: entities)
    let name = name(of: entity, occupations)
    let setting = entities.lazy.compactMap { $0.type == .country ? $0.isoCode : nil }.first
    let form = PersonForm(
      name: name, occupations: occupations,
      year: article.published?.year,
      setting: setting ?? "", article: article.id)
    guard form.isFull else {
      return EntityForm(id: form.id, type: .person, keys: [shortKey(name.surname)])
    }
    let short = entity.aliases.map { PersonName($0) }.filter { !$0.isFull }.map(\.surname)
    let families =
      [name.surname, name.lastWord] + surnames(in: entity.name)
      + (isCalledByFirstWord(form) ? [name.given] : [])
    let own = Set(families.map(shortKey))
    return EntityForm(
      id: form.id, type: .person,
      keys: fullKeys(form, isHyphened: entity.name.contains("-")) + own.sorted(),
      articleKeys: Set(short.map(shortKey)).subtracting(own).sorted())
  }

  /// "Minister Berg-Li" has a double surname, "King Willem-Alexander" a double given name.
  private func name(of entity: ArticleEntity, _ occupations: [Occupation]) -> PersonName {
    let hasTitle =
      !occupations.isEmpty && !occupations.contains { Occupation.thrones.contains($0.post) }
    let surname = hasTitle ? PersonName(doubleSurname: entity.name) : nil
    return surname ?? PersonName(entity.name)
  }

  /// "berg li" of "Ana Berg-Li", "al masri" of "Karim El-Masri".
  private func surnames(in name: String) -> [String] {
    let double = name.words.compactMap { PersonName(doubleSurname: String($0)) }
    let surname = PersonName(name).surname
    return double.map(\.surname) + (surname.hasPrefix("el ") ? ["al" + surname.dropFirst(2)] : [])
  }

  /// Whether news calls somebody by the first word alone: a family name that stands first, or the
  /// name under which a king reigns.
  private func isCalledByFirstWord(_ form: PersonForm) -> Bool {
    familyNamesFirst.contains(form.name.given) || !form.posts.isDisjoint(with: Occupation.thrones)
  }

  /// What full names have in common that may be one person's: an initial and a family name.
  ///
  /// Holders of an office of state are often called by their second given name, or, where neither
  /// word tells which is the family's, by their two names in either order.
  private func fullKeys(_ form: PersonForm, isHyphened: Bool) -> [String] {
    let name = form.name
    let family = name.familyNames.enumerated().filter { position, word in
      position == 0 || isHyphened || !isOftenGiven(word)
    }.map { givenNames.spelling.skeleton($1) }
    // "John C. Roe Announces": a word that nobody bears is no family name.
    let before = name.inner.last.flatMap { word in
      word.utf8.count > 2 && !isNameWord(name.lastWord) ? givenNames.spelling.skeleton(word) : nil
    }
    let isOfState = form.occupations.contains { $0.isOfState && $0.land != nil }
    let initials = givenNames.initials(of: name.given)
    let others = isOfState ? name.inner.filter { $0.utf8.count > 2 } : []
    // "Sleepy Ana Li": a word that nobody bears is no first name.
    let next =
      isNameWord(name.given) ? nil : name.inner.first.flatMap { isOftenGiven($0) ? $0 : nil }
    let isOpen =
      isOfState && name.inner.isEmpty && !isNameWord(name.given) && !isNameWord(name.surname)
    let reversed = isOpen ? givenNames.initials(of: name.surname) : []
    // "President Ana Kovarek" for Kovarik: a slip of the pen is hardly one in a consonant.
    let slips =
      form.posts.contains(where: Occupation.isHeldByOne)
        && name.lastWord.utf8.count >= NameSlips.long
      ? [family[0].filter { !"aeiouy".contains($0) }] : []
    return Set(
      (family + slips + (before.map { [$0] } ?? [])).flatMap { word in
        initials.map { "person/\($0)\(dots)\(word)" }
      }
        + (others + (next.map { [$0] } ?? [])).flatMap(givenNames.initials).map {
          "person/\($0)\(dots)\(family[0])"
        }
        + reversed.map { "person/\($0)\(dots)\(givenNames.spelling.skeleton(name.given))" }
    ).sorted()
  }

  private let dots = FullNameKeys.dots

  private func isNameWord(_ word: String) -> Bool {
    occupations.lexicons.isGivenName(word) || occupations.lexicons.isSurname(word)
  }

  private func isOftenGiven(_ word: String) -> Bool {
    guard let frequency = occupations.lexicons.givenNameFrequency(word) else { return false }
    return (frequency.women ?? 0) + (frequency.men ?? 0) > 0
  }

  private func shortKey(_ name: String) -> String {
    EntityName.id(.person, givenNames.spelling.skeleton(name))
  }

  /// Decides full names; returns the short keys of those who stand for another entity than before.
  func decideFull(
    _ keys: FullNameKeys, share: FullNameKeys.Share, in directory: some EntityDirectory
  ) throws -> Set<String> {
    var moved: Set<String> = []
    var done: Set<String> = []
    for key in keys.keys(of: share) where !done.contains(key) {
      let (blockKeys, forms) = try block(from: key, in: directory)
      done.formUnion(blockKeys)
      guard keys.isIn(share, block: blockKeys) else { continue }
      for form in try decide(forms, keys: blockKeys.sorted(), in: directory) {
        moved.formUnion(try shortKeysOfForm(form, in: directory))
      }
    }
    return moved
  }

  /// Decides those who are called by one name alone; all full names are decided by now.
  func decideShort(_ keys: [String], in directory: some EntityDirectory) throws {
    var shortKeys = Set(keys)
    for key in shortKeys { shortKeys.formUnion(try resolveInitials(key, in: directory)) }
    for key in shortKeys.sorted() { try resolveShort(key, in: directory) }
  }

  private func shortKeysOfForm(
    _ form: String, in directory: some EntityDirectory
  ) throws -> [String] {
    try directory.keys(ofForm: form).filter { !FullNameKeys.isFull($0) }
  }

  /// Decides those of a surname who are called by initials and it, where their block tells of nobody
  /// else; returns the short keys of those who stand for another entity than before.
  private func resolveInitials(
    _ key: String, in directory: some EntityDirectory
  ) throws -> Set<String> {
    let bare = try directory.formIDs(withKey: key).filter {
      let name = PersonForm.fullName(ofID: $0)
      return name.map { $0.isInitialsOnly && shortKey($0.lastWord) == key } == true
    }
    guard !bare.isEmpty else { return [] }
    let choice = MiddleInitials(try directory.forms(withKey: key))
    var (moved, done): (Set<String>, Set<String>) = ([], [])
    for id in bare where !done.contains(id) {
      let keys = try directory.keys(ofForm: id).filter { FullNameKeys.isFull($0) }
      guard let first = keys.first else { continue }
      let (_, members) = try block(from: first, in: directory)
      done.formUnion(members.map(\.id))
      let persons = members.compactMap(PersonForm.init)
      guard persons.allSatisfy(\.name.isInitialsOnly) else { continue }
      for (known, own) in try verdict(members, in: directory).decisions(of: members) {
        let meant = PersonForm(known).flatMap { choice.decision(for: $0) } ?? own
        if known.decision?.entity != meant.entity {
          moved.formUnion(try shortKeysOfForm(known.id, in: directory))
        }
        try directory.assign(meant, to: known)
      }
    }
    return moved
  }

  /// All forms that are tied to a key, directly or through others.
  private func block(
    from key: String, in directory: some EntityDirectory
  ) throws -> (keys: Set<String>, forms: [KnownForm]) {
    var forms: [String: KnownForm] = [:]
    var seen: Set<String> = [key]
    var waiting = [key]
    while let next = waiting.popLast() {
      for form in try directory.forms(withKey: next) where forms[form.id] == nil {
        forms[form.id] = form
        for key in try directory.keys(ofForm: form.id)
        where FullNameKeys.isFull(key) && seen.insert(key).inserted {
          waiting.append(key)
        }
      }
    }
    return (seen, forms.values.sorted { $0.id < $1.id })
  }

  /// Returns the forms that stand for another entity than before.
  private func decide(
    _ forms: [KnownForm], keys: [String], in directory: some EntityDirectory
  ) throws -> [String] {
    let verdict = try verdict(forms, in: directory)
    var moved: [String] = []
    for (form, decision) in verdict.decisions(of: forms) {
      if form.decision?.entity != decision.entity { moved.append(form.id) }
      try directory.assign(decision, to: form)
    }
    try directory.replaceDoubts(ofBlock: keys, with: verdict.doubts)
    return moved
  }

  private func verdict(
    _ forms: [KnownForm], in directory: some EntityDirectory
  ) throws -> PersonVerdict {
    let atoms = PersonAtom.atoms(of: forms.compactMap(PersonForm.init))
    let scores = try PersonScores(
      atoms, givenNames: givenNames, lexicons: occupations.lexicons,
      company: { try directory.company(ofForms: $0.forms.map(\.id)) },
      people: { try directory.people(besideForms: $0.forms.map(\.id)) })
    return PersonVerdict(PersonBlock(scores))
  }

  /// Decides those who are called by one name only; all full names are decided by now.
  private func resolveShort(_ key: String, in directory: some EntityDirectory) throws {
    let forms = try directory.forms(withKey: key)
    let choice = ShortNameChoice(forms, key: key)
    var doubts: [Doubt] = []
    for form in forms where form.id.hasPrefix(PersonForm.shortPrefix) {
      try directory.assign(choice.decision(for: form), to: form)
      doubts += choice.doubts(of: form)
    }
    try directory.replaceDoubts(ofBlock: [key], with: doubts)
  }
}
