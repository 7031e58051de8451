import Knowledge

/// The query over commitments that a question asks for.
struct CommitmentPlan {
  let question: Question

  var sql: QuestionSQL {
    var conditions = Conditions()
    let agents = question.asksSubject ? [] : question.names(.subject)
    for name in agents {
      let ids = conditions.list(name.ids)
      conditions.require("(c.actor_id IN \(ids) OR c.spokesperson_id IN \(ids))")
    }
    for name in question.names where !agents.contains(name) {
      conditions.require(
        Fragments.mentions(
          conditions.list(name.ids), in: "c",
          wholeArticle: question.names(.asked).contains(name)))
    }
    if question.frame == .refuse || question.isNegated {
      conditions.require("c.status = 'refused'")
    } else if ["reaffirm", "reiterate"].contains(question.verbLemma) {
      conditions.require("c.status = 'reaffirmed'")
    } else if question.kind != .yesNo {
      conditions.require("c.status <> 'refused'")
    }
    Fragments.published(question.dates, of: "c", &conditions)
    let words = conditions.bind(.text(question.topic.joined(separator: " ")))
    for word in question.unknownNames {
      conditions.require("has_words(\(conditions.bind(.text(word))), c.evidence)")
    }
    conditions.require("word_share(\(words), c.what, c.evidence) >= 0.5")
    let answer = answerColumn
    conditions.require("\(answer.column) IS NOT NULL")
    if let type = question.answerType, type != "person" {
      conditions.require("(c.actor_id IS NULL OR c.actor_id GLOB '\(type)/*')")
    }
    let text = """
      WITH found AS (
        SELECT \(answer.column) AS answer, \(answer.type) AS type, c.status, c.article, c.published,
          c.evidence, c.fact, word_share(\(words), c.what, c.evidence) AS share
        FROM commitments c
        WHERE \(conditions.text)
      )
      SELECT answer, type, status, f.article, f.published, evidence,
        instr(a.text, evidence) - 1 AS evidence_start,
        instr(a.text, evidence) - 1 + length(evidence) AS evidence_end
      FROM found f JOIN article a ON a.name = f.article
      WHERE share = (SELECT max(share) FROM found)
      ORDER BY f.published, fact
      """
    return QuestionSQL(text: text, values: conditions.values)
  }

  private var answerColumn: (column: String, type: String) {
    switch question.kind {
    case .person where !question.isOpenKind:
      return (
        "coalesce(c.spokesperson, iif(c.actor_id GLOB 'person/*', c.actor, NULL))", "'person'"
      )
    case .person where question.asked.isEmpty == false && question.askedWord == "whom",
      .person where question.preposition == "to":
      return ("c.beneficiary", "'beneficiary'")
    case .date: return ("c.deadline", "'deadline'")
    case .yesNo: return ("c.what", "'promise'")
    case .person, .country, .organisation, .vessel:
      return ("c.actor", "coalesce(substr(c.actor_id, 1, instr(c.actor_id, '/') - 1), 'group')")
    default: return ("c.what", "'promise'")
    }
  }
}

extension Question {
  /// The interrogative in lower case.
  var askedWord: String {
    asked.isEmpty ? "" : document.tokens[asked.lowerBound].lower
  }
}

/// The query over quotations that a question asks for.
struct QuotePlan {
  let question: Question

  var sql: QuestionSQL {
    var conditions = Conditions()
    let speakers = question.asksSubject ? [] : question.names(.subject)
    for name in speakers { conditions.require("q.speaker_id IN \(conditions.list(name.ids))") }
    for name in question.names where !speakers.contains(name) {
      conditions.require(
        Fragments.mentions(conditions.list(name.ids), in: "q", wholeArticle: false))
    }
    for word in question.unknownNames {
      conditions.require("has_words(\(conditions.bind(.text(word))), q.evidence)")
    }
    Fragments.published(question.dates, of: "q", &conditions)
    let words = conditions.bind(.text(question.topic.joined(separator: " ")))
    conditions.require("word_share(\(words), q.words, q.evidence) >= 0.6")
    let asksWho = question.kind == .person
    if asksWho { conditions.require("q.speaker IS NOT NULL") }
    let text = """
      WITH found AS (
        SELECT \(asksWho ? "q.speaker" : "rtrim(q.words, ',')") AS answer, \(asksWho ? "'person'" : "'words'") AS type, q.kind AS status,
          q.article, q.published, q.evidence, q.fact,
          word_share(\(words), q.words, q.evidence) AS share
        FROM quotes q
        WHERE \(conditions.text)
      )
      SELECT answer, type, status, f.article, f.published, evidence,
        instr(a.text, evidence) - 1 AS evidence_start,
        instr(a.text, evidence) - 1 + length(evidence) AS evidence_end
      FROM found f JOIN article a ON a.name = f.article
      WHERE share = (SELECT max(share) FROM found)
      ORDER BY f.published, fact
      """
    return QuestionSQL(text: text, values: conditions.values)
  }
}

/// The query over relations that a question asks for.
struct RelationPlan {
  let question: Question
  let predicate: String

  var sql: QuestionSQL {
    var conditions = Conditions()
    conditions.require("t.predicate = \(conditions.bind(.text(predicate)))")
    for name in question.names(.subject) {
      conditions.require("t.subject_id IN \(conditions.list(name.ids))")
    }
    for name in question.names(.object) {
      conditions.require("t.object_id IN \(conditions.list(name.ids))")
    }
    for name in question.names(.oblique) {
      let ids = conditions.list(name.ids)
      conditions.require(
        "(t.object_id IN \(ids) OR \(Fragments.mentions(ids, in: "t", wholeArticle: false)))")
    }
    Fragments.published(question.dates, of: "t", &conditions)
    let side = question.asksSubject ? "subject" : "object"
    if let type = question.answerType { conditions.require("t.\(side)_id GLOB '\(type)/*'") }
    let text = """
      SELECT t.\(side) AS answer, substr(t.\(side)_id, 1, instr(t.\(side)_id, '/') - 1) AS type,
        t.status, t.article, t.published, t.evidence,
        instr(a.text, t.evidence) - 1 AS evidence_start,
        instr(a.text, t.evidence) - 1 + length(t.evidence) AS evidence_end
      FROM relations t JOIN article a ON a.name = t.article
      WHERE \(conditions.text)
      ORDER BY t.published, t.fact
      """
    return QuestionSQL(text: text, values: conditions.values)
  }
}

/// Pieces of SQL that the plans share.
enum Fragments {
  /// The article, or the evidence of a row of a view, mentions one of some entities.
  static func mentions(_ ids: String, in view: String, wholeArticle: Bool) -> String {
    let place =
      wholeArticle
      ? ""
      : """

        AND instr(\(view).evidence, substr(ma.text, m.span_start + 1, m.span_end - m.span_start)) > 0
      """
    return """
      EXISTS (SELECT 1 FROM article ma
        JOIN article_entity mae ON mae.article_id = ma.id AND mae.entity_id IN \(ids)
        JOIN mention m ON m.article_id = ma.id AND m.entity = mae.number
        WHERE ma.name = \(view).article\(place))
      """
  }

  /// The article's day lies between the days asked for.
  static func published(_ dates: DateRange?, of view: String, _ conditions: inout Conditions) {
    if let from = dates?.from {
      conditions.require("\(view).published || '~' >= \(conditions.bind(.text(from)))")
    }
    if let to = dates?.to {
      conditions.require("\(view).published <= \(conditions.bind(.text(to))) || '~'")
    }
  }
}
