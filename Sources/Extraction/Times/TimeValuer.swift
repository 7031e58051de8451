import Knowledge

/// Tense of the verb that a time hangs on: tells on which side of the publication it lies.
enum TimeTense: Sendable {
  case past, future, unknown
  /// Planned in the past, "was due on Monday", or told beside: "before the talks on Monday".
  case either
}

/// What a time expression is counted from.
struct TimeAnchor: Sendable {
  let published: CalendarDate?
  /// The date that the article told last, for "two days later".
  var told: CalendarDate?
  var tense: TimeTense = .unknown
}

/// Turns a matched pattern into its TIMEX3 value.
struct TimeValuer: Sendable {
  let match: TimePattern.Match
  let anchor: TimeAnchor
  /// Month * 100 + day of a feast that the rule itself names.
  var feast: Int?
  /// The second day of "3 to 5 May".
  var secondDay: Int?

  /// Nil where the text does not settle the value.
  func value(_ operation: TimeOperation) -> String? {
    guard let base = baseValue(operation) else { return nil }
    if case .clock = operation { return base }
    if let part = match.value(.part), !base.contains("T"), base.utf8.count == 10 {
      return base + "T" + Self.partCodes[part]
    }
    if let clock = clockValue, base.utf8.count == 10 { return base + clock }
    return base
  }

  /// "Died a month later" is not counted from the news, which tells what has been.
  private func publishedUnlessPast(_ sign: Int) -> CalendarDate? {
    sign > 0 && anchor.tense == .past ? nil : anchor.published
  }

  private func baseValue(_ operation: TimeOperation) -> String? {
    switch operation {
    case .day(let count): anchor.published?.adding(days: count)?.description
    case .night(let count): anchor.published?.adding(days: count).map { "\($0)TNI" }
    case .toldDay(let count): (anchor.told ?? anchor.published)?.adding(days: count)?.description
    case .weekday(let side): weekday(side)
    case .weekdayOfWeek(let count): weekdayOfWeek(count)
    case .period(let count): unit.flatMap { anchor.published?.period($0, count) }
    case .following(let count):
      unit.flatMap { (anchor.told ?? anchor.published)?.period($0, count) }
    case .shift(let sign): shift(sign, from: anchor.published)
    case .shiftFromTold(let sign): shift(sign, from: anchor.told ?? publishedUnlessPast(sign))
    case .inTime: anchor.tense == .future ? shift(1, from: anchor.published) : duration(plus: 0)
    case .feast(let day): withFeast(day).named(side: nil)
    case .named: named(side: nil)
    case .namedInYear(let count): anchor.published.flatMap { named(inYear: $0.year + count) }
    case .nearestNamed(let side): named(side: side)
    case .quarter: quarter
    case .half: match.value(.ordinal).flatMap { half in yearByTense.map { "\($0)-H\(half)" } }
    case .decade: match.value(.decade).map { CalendarDate.padded($0 / 10, 3) }
    case .century: match.value(.ordinal).map { CalendarDate.padded($0 - 1, 2) }
    case .weekdayOfMonth: weekdayOfMonth
    case .weekend(let count): weekend(count)
    case .clock: clockOfToldDay
    case .fourFigureClock: fourFigureClock
    case .duration(let tenths): duration(plus: tenths)
    case .frequency:
      (match.value(.frequency).flatMap(TimeUnit.init) ?? unit).map { Self.length(10, $0) }
    case .every(let tenths): every(tenths)
    case .fixed(let value): value
    }
  }

  /// TIMEX3 codes of the parts of a day, by the numbers of `rules/time-words.tsv`.
  private static let partCodes = ["", "MO", "AF", "EV", "NI", "MI"]
  private static let seasonCodes = ["", "SP", "SU", "FA", "WI"]

  var unit: TimeUnit? { match.value(.unit).flatMap(TimeUnit.init) }

  static func season(_ number: Int) -> String { seasonCodes[number] }

  // MARK: - Days and periods

  private func weekday(_ side: Int) -> String? {
    guard let published = anchor.published, let wanted = match.value(.weekday) else { return nil }
    let first =
      switch (side, anchor.tense) {
      case (-1, _): -7
      case (1, _): 1
      case (_, .future): 0
      case (_, .either): -3
      default: -6
      }
    return published.nearest(weekday: wanted, from: first)?.description
  }

  private func withFeast(_ day: Int) -> TimeValuer {
    var valuer = self
    valuer.feast = day
    return valuer
  }

  private func weekdayOfWeek(_ count: Int) -> String? {
    guard let published = anchor.published, let today = published.weekday,
      let wanted = match.value(.weekday)
    else { return nil }
    return published.adding(days: 7 * count + wanted - today)?.description
  }

  private func weekend(_ count: Int) -> String? {
    guard let today = anchor.published?.weekday else { return nil }
    let isBehind =
      count == 0 && today < 6 && (anchor.tense == .past || today == 1)
      && anchor.tense != .future
    return anchor.published?.period(.weekend, isBehind ? -1 : count)
  }

  private func shift(_ sign: Int, from base: CalendarDate?) -> String? {
    guard let unit, let tenths = match.value(.number) else { return nil }
    guard tenths > 0 else { return sign < 0 ? "PAST_REF" : "FUTURE_REF" }
    guard unit.rawValue >= TimeUnit.day.rawValue else { return base?.description }
    return base?.period(unit, sign * tenths / 10)
  }

  private var weekdayOfMonth: String? {
    guard let weekday = match.value(.weekday), let month = match.value(.month),
      let year = yearByTense, let first = CalendarDate(year: year, month: month, day: 1)
    else { return nil }
    let count = match.value(.ordinal)
    let day = first.nearest(weekday: weekday, from: 7 * ((count ?? 5) - 1))
    if let day, day.month == month { return day.description }
    return count == nil ? day?.adding(days: -7)?.description : nil
  }

  private var quarter: String? {
    guard let number = match.value(.ordinal) ?? match.value(.number).map({ $0 / 10 }),
      (1...4).contains(number)
    else { return nil }
    if let year = match.value(.year) { return "\(year)-Q\(number)" }
    guard let published = anchor.published, let month = published.month else { return nil }
    let current = (month + 2) / 3
    let year =
      anchor.tense == .future
      ? published.year + (number < current ? 1 : 0) : published.year - (number > current ? 1 : 0)
    return "\(year)-Q\(number)"
  }

  /// The year that is named, else that of the publication.
  private var yearByTense: Int? { match.value(.year) ?? anchor.published?.year }

  // MARK: - Times of day

  /// "T14:30" with the zone's offset; nil without a time of day.
  private var clockValue: String? {
    var minutes = match.value(.clock)
    if minutes == nil, let hour = match.value(.number) { minutes = hour / 10 * 60 }
    guard var minutes, match.value(.clock) != nil || match.value(.meridiem) != nil else {
      return nil
    }
    if let half = match.value(.meridiem) { minutes = minutes % 720 + half * 720 }
    return clock(minutes)
  }

  private func clock(_ minutes: Int) -> String {
    let time =
      "T" + CalendarDate.padded(minutes / 60, 2) + ":" + CalendarDate.padded(minutes % 60, 2)
    guard let zone = match.value(.zone) else { return time }
    guard zone != 0 else { return time + "Z" }
    let distance = abs(zone)
    return time + (zone < 0 ? "-" : "+") + CalendarDate.padded(distance / 60, 2) + ":"
      + CalendarDate.padded(distance % 60, 2)
  }

  private var clockOfToldDay: String? {
    guard let clock = clockValue ?? match.value(.part).map({ "T" + Self.partCodes[$0] }) else {
      return match.value(.number).flatMap { $0 <= 120 ? hourValue($0 / 10) : nil }
    }
    guard let day = anchor.told ?? anchor.published, day.day != nil else { return clock }
    return day.description + clock
  }

  private var fourFigureClock: String? {
    guard let figures = match.value(.number).map({ $0 / 10 }) ?? match.value(.year),
      figures < 2400, figures % 100 < 60
    else { return nil }
    return (anchor.told ?? anchor.published).map {
      "\($0)" + clock(figures / 100 * 60 + figures % 100)
    }
  }

  private func hourValue(_ hour: Int) -> String? {
    guard let day = anchor.told ?? anchor.published, day.day != nil else { return nil }
    return "\(day)T" + CalendarDate.padded(hour, 2) + ":00"
  }

  // MARK: - Durations and sets

  private func duration(plus tenths: Int) -> String? {
    guard let unit else { return nil }
    guard let number = match.value(.number) else { return Self.length(tenths, unit) }
    return Self.length(number < 0 ? number : number + max(0, tenths), unit)
  }

  private func every(_ tenths: Int) -> String? {
    if let weekday = match.value(.weekday) ?? match.value(.weekdays) {
      return "XXXX-WXX-\(weekday)"
    }
    if let month = match.value(.month) { return "XXXX-" + CalendarDate.padded(month, 2) }
    if let season = match.value(.season) { return "XXXX-" + Self.season(season) }
    if let part = match.value(.part) { return "XXXX-XX-XXT" + Self.partCodes[part] }
    return unit.map { Self.length(match.value(.number) ?? tenths, $0) }
  }

  /// "P3D", "P2.5Y", "PXM" for an unnamed number.
  static func length(_ tenths: Int, _ unit: TimeUnit) -> String {
    let code = unit.durationCode
    let scaled = unit == .fortnight ? tenths * 2 : tenths
    let number =
      scaled < 0 ? "X" : scaled % 10 == 0 ? "\(scaled / 10)" : "\(scaled / 10).\(scaled % 10)"
    return code.prefix + number + code.letter
  }
}
