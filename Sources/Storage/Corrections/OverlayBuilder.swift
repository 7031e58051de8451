internal import GRDB
import Knowledge

/// Replays the log of corrections on what the program decided.
struct OverlayBuilder {
  private let anchors: EntityAnchors
  private let facts: FactAnchors
  private let lines: [LoggedCorrection]
  private var overlay = Overlay()

  init(_ database: Database) throws {
    anchors = EntityAnchors(database)
    facts = FactAnchors(database: database)
    let isEmpty =
      try Bool.fetchOne(database, sql: "SELECT NOT EXISTS (SELECT 1 FROM correction)") ?? true
    lines = isEmpty ? [] : try CorrectionLog(database: database).active()
    overlay.hasLog = !isEmpty
  }

  mutating func build() throws -> Overlay {
    for line in lines {
      if let reason = try apply(line) { overlay.conflicts.append((line.id, reason)) }
    }
    for pair in overlay.pairsApart where pair.first == pair.second {
      overlay.conflicts.append((pair.line, "they are one: by the program or another correction"))
    }
    return overlay
  }

  /// Returns why a correction finds nothing to hold on to.
  private mutating func apply(_ line: LoggedCorrection) throws -> String? {
    let correction = line.correction
    switch correction.action {
    case .reject, .accept:
      if let fact = correction.target.fact { return try judge(fact, correction.action, line.id) }
      return try onPair(correction) { $0.keepApart($1, $2, line.id) }
    case .merge, .split:
      if let reports = correction.target.reports {
        return try onReports(reports, correction.action)
      }
      return try correction.action == .merge ? merge(correction) : split(correction)
    case .rename: return try onOne(correction) { $0.rename($1, to: $2) }
    case .retype: return try onOne(correction) { $0.retype($1, to: $2) }
    case .alias: return try onOne(correction) { $0.alias($1, $2) }
    case .add: return try add(line)
    case .undo: return nil
    }
  }

  /// Says whom the article of a fact that was added names, and joins its report with that which it is
  /// about.
  private mutating func add(_ line: LoggedCorrection) throws -> String? {
    let target = line.correction.target
    let name = HandFacts.articleName(line)
    let places = try anchors.entities(ofArticle: name).map {
      Overlay.Place(article: $0.article, number: $0.number)
    }
    if let reports = target.reports {
      let reason = try onReports(reports, .merge, with: "\(name)#v1")
      if let reason { return reason }
    }
    if let added = target.added, let type = added.type {
      overlay.split(places, from: "", type: type, name: added.names[0], line.key)
    }
    for (place, anchor) in zip(places, target.entities ?? []) {
      guard let entity = try entity(at: anchor) else { return Self.missing(anchor) }
      overlay.set(place, to: entity)
    }
    return nil
  }

  private mutating func judge(
    _ anchor: Correction.FactAnchor, _ action: Correction.Action, _ line: Int64
  ) throws -> String? {
    guard let fact = try facts.fact(at: anchor) else {
      return "the article '\(anchor.article)' no longer says: \(anchor.says)"
    }
    overlay.verdicts[fact] = (action == .reject ? "rejected" : "accepted", line)
    return nil
  }

  private mutating func onReports(
    _ anchors: [Correction.FactAnchor], _ action: Correction.Action, with other: String? = nil
  ) throws -> String? {
    var reports = other.map { [$0] } ?? []
    for anchor in anchors {
      guard let report = try facts.fact(at: anchor) else {
        return "the article '\(anchor.article)' no longer says: \(anchor.says)"
      }
      reports.append(report)
    }
    if action == .merge { overlay.join(reports) } else { reports.forEach { overlay.part($0) } }
    return nil
  }

  /// The entity that most places of an anchor now belong to; the first by name where several do.
  private func entity(at anchor: Correction.EntityAnchor) throws -> String? {
    var counts: [String: Int] = [:]
    for found in try anchors.places(of: anchor) {
      let place = Overlay.Place(article: found.article, number: found.number)
      counts[overlay.entity(at: place, machine: found.machine), default: 0] += 1
    }
    return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }

  private static func missing(_ anchor: Correction.EntityAnchor) -> String {
    "no article that is known names \(anchor.id) any more"
  }

  private mutating func onOne(
    _ correction: Correction, _ change: (inout Overlay, String, String) -> Void
  ) throws -> String? {
    guard let anchor = correction.target.entities?.first, let value = correction.value else {
      return "it names no entity"
    }
    guard let entity = try entity(at: anchor) else { return Self.missing(anchor) }
    change(&overlay, entity, value)
    return nil
  }

  private mutating func onPair(
    _ correction: Correction, _ change: (inout Overlay, String, String) -> Void
  ) throws -> String? {
    guard let anchors = correction.target.entities, anchors.count == 2 else {
      return "it names no pair"
    }
    guard let first = try entity(at: anchors[0]) else { return Self.missing(anchors[0]) }
    guard let second = try entity(at: anchors[1]) else { return Self.missing(anchors[1]) }
    change(&overlay, first, second)
    return nil
  }

  private mutating func merge(_ correction: Correction) throws -> String? {
    let anchors = correction.target.entities ?? []
    guard let first = anchors.first else { return "it names no entity" }
    guard let kept = try entity(at: first) else { return Self.missing(first) }
    for anchor in anchors.dropFirst() {
      guard let other = try entity(at: anchor) else { return Self.missing(anchor) }
      overlay.merge(other, into: kept)
    }
    return nil
  }

  private mutating func split(_ correction: Correction) throws -> String? {
    guard let anchor = correction.target.entities?.first,
      let articles = correction.target.articles, let mark = articles.min()
    else { return "it names no entity and articles" }
    guard let entity = try entity(at: anchor) else { return Self.missing(anchor) }
    var places: [Overlay.Place] = []
    for article in articles {
      for found in try anchors.entities(ofArticle: article) {
        let place = Overlay.Place(article: found.article, number: found.number)
        if overlay.entity(at: place, machine: found.machine) == entity { places.append(place) }
      }
    }
    guard !places.isEmpty else {
      return "none of the articles \(articles.joined(separator: ", ")) means \(entity)"
    }
    let name = correction.value ?? anchor.places.first?.name ?? entity
    overlay.split(places, from: entity, type: anchor.type, name: name, mark)
    return nil
  }
}
