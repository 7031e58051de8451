import Knowledge

/// Dates by the names of their parts, the missing year chosen by tense and nearness.
extension TimeValuer {
  /// `side` is -1 for "last May", 1 for "next May", 0 for "this May", nil for plain "May".
  func named(side: Int?) -> String? {
    if let figures = match.value(.numericDate) {
      return CalendarDate(
        year: figures / 10_000, month: figures / 100 % 100, day: figures % 100)?.description
    }
    if let year = match.value(.year) { return named(inYear: year) }
    if monthAndDay == nil, match.value(.season) == nil {
      return (match.value(.day) ?? match.value(.ordinal)).flatMap(dayOfNearestMonth)
    }
    guard let published = anchor.published else { return named(inYear: nil) }
    if side == 0 { return named(inYear: published.year) }
    let years = (published.year - 2)...(published.year + 2)
    let candidates = years.compactMap { year in
      start(inYear: year).map { (year: year, cost: cost(of: $0, side: side, from: published)) }
    }
    let nearest = candidates.min { $0.cost < $1.cost }?.year
    return nearest.flatMap { named(inYear: toldYear(insteadOf: $0, side: side) ?? $0) }
  }

  /// The year that the article told last, where a past tense and a day to come do not go together: "the
  /// bomb fell on August 6, 1945; Japan surrendered on August 15".
  private func toldYear(insteadOf year: Int, side: Int?) -> Int? {
    guard side == nil, anchor.tense == .past, let published = anchor.published,
      let told = anchor.told, told.day != nil, told.year < published.year - 1,
      monthAndDay?.day != nil, let date = start(inYear: year), date.isAfter(published)
    else { return nil }
    return told.year
  }

  /// The named date in a given year; with "XXXX" where none is given.
  func named(inYear year: Int?) -> String? {
    let head = year.map { CalendarDate.padded($0, 4) } ?? "XXXX"
    if let season = match.value(.season) { return head + "-" + Self.season(season) }
    guard let (month, day) = monthAndDay else { return head }
    if let day {
      guard CalendarDate(year: year ?? 2000, month: month, day: day) != nil else { return nil }
      return head + "-" + CalendarDate.padded(month, 2) + "-" + CalendarDate.padded(day, 2)
    }
    return head + "-" + CalendarDate.padded(month, 2)
  }

  private var monthAndDay: (month: Int, day: Int?)? {
    if let feast = feast ?? match.value(.holiday) { return (feast / 100, feast % 100) }
    return match.value(.month).map {
      ($0, secondDay ?? match.value(.day) ?? match.value(.ordinal))
    }
  }

  /// First day of the named date in a year; nil where the year has none or the weekday differs.
  private func start(inYear year: Int) -> CalendarDate? {
    if let season = match.value(.season) {
      return CalendarDate(year: year, month: [1, 3, 6, 9, 12][season], day: 1)
    }
    guard let (month, day) = monthAndDay,
      let date = CalendarDate(year: year, month: month, day: day ?? 1)
    else { return nil }
    if day != nil, let weekday = match.value(.weekday), date.weekday != weekday { return nil }
    return date
  }

  /// Days from the publication, with a fine for lying on the side that the tense speaks against.
  private func cost(of date: CalendarDate, side: Int?, from published: CalendarDate) -> Int {
    let hasDay = monthAndDay?.day != nil
    let first = date.dayNumber ?? 0
    var today = published.dayNumber ?? 0
    if !hasDay || published.day == nil {
      let month = CalendarDate(year: published.year, month: published.month ?? 1, day: 1)
      today = month?.dayNumber ?? today
    }
    let distance = first - today
    let isWrongSide: Bool =
      switch (side, anchor.tense) {
      case (.some(-1), _): distance >= 0
      case (.some(1), _): distance <= 0
      case (_, .past): distance > 0
      case (_, .future): distance < 0
      default: false
      }
    guard isWrongSide else { return abs(distance) }
    return abs(distance) + (side != nil ? 2000 : hasDay ? 300 : 365)
  }

  /// "the 20th": in the month that brings it nearest on the side of the tense.
  private func dayOfNearestMonth(_ day: Int) -> String? {
    guard let published = anchor.published, published.day != nil else { return nil }
    let candidates = (-1...1).compactMap { shift -> (date: CalendarDate, cost: Int)? in
      guard let month = published.adding(months: shift),
        let date = CalendarDate(year: month.year, month: month.month, day: day),
        let number = date.dayNumber, let today = published.dayNumber
      else { return nil }
      let isWrongSide =
        anchor.tense == .past && number > today || anchor.tense == .future && number < today
      return (date, abs(number - today) + (isWrongSide ? 100 : 0))
    }
    return candidates.min { $0.cost < $1.cost }?.date.description
  }
}
