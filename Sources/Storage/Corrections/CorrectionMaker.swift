internal import GRDB
import Knowledge

/// Puts what a person wants into words that outlast a new reading.
struct CorrectionMaker {
  private let database: Database
  private let anchors: EntityAnchors
  private let facts: FactAnchors
  private let author: String
  private let reason: String
  private let time: String

  init(_ database: Database, author: String, reason: String, time: String) {
    self.database = database
    anchors = EntityAnchors(database)
    facts = FactAnchors(database: database)
    (self.author, self.reason, self.time) = (author, reason, time)
  }

  /// Nil where what it names is not there.
  func correction(_ order: CorrectionOrder) throws -> Correction? {
    switch order {
    case .merge(let ids): try onEntities(.merge, ids)
    case .split(let id, let articles, let name):
      try onEntities(.split, [id], articles: articles.sorted(), value: name)
    case .rename(let id, let name): try onEntities(.rename, [id], value: name)
    case .retype(let id, let type): try onEntities(.retype, [id], value: type.rawValue)
    case .alias(let id, let name): try onEntities(.alias, [id], value: name)
    case .mergeEvents(let facts): try onReports(.merge, facts)
    case .splitEvent(let fact): try onReports(.split, [fact])
    case .keepApart(let first, let second): try onEntities(.reject, [first, second])
    case .reject(let fact): try onFact(.reject, fact)
    case .accept(let fact): try onFact(.accept, fact)
    case .add(let addition, let quotation):
      try AdditionMaker(database: database).target(of: addition, quoting: quotation)
        .map { made(.add, $0) }
    case .undo(let number): try undo(number)
    }
  }

  private func made(
    _ action: Correction.Action, _ target: Correction.Target = .init(), value: String? = nil,
    undoes: String? = nil
  ) -> Correction {
    Correction(
      madeAt: time, author: author, reason: reason, action: action, target: target, value: value,
      undoes: undoes)
  }

  private func onEntities(
    _ action: Correction.Action, _ ids: [String], articles: [String]? = nil, value: String? = nil
  ) throws -> Correction? {
    let found = try ids.compactMap(anchors.anchor(ofEntity:))
    guard found.count == ids.count else { return nil }
    return made(action, .init(entities: found, articles: articles), value: value)
  }

  private func onFact(_ action: Correction.Action, _ fact: String) throws -> Correction? {
    try facts.anchor(ofFact: fact).map { made(action, .init(fact: $0)) }
  }

  private func onReports(_ action: Correction.Action, _ names: [String]) throws -> Correction? {
    let found = try names.compactMap(facts.anchor(ofFact:)).filter { $0.kind == "v" }
    guard found.count == names.count else { return nil }
    return made(action, .init(reports: found))
  }

  private func undo(_ number: Int64) throws -> Correction? {
    let line = try CorrectionLog(database: database).all().first { $0.id == number }
    return line.map { made(.undo, undoes: $0.key) }
  }
}
