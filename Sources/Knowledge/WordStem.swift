/// A word without the endings of English inflection, to compare words and not to be read.
///
/// Takes the words of `foldedName`. Coarse on purpose: "visited", "visiting" and "visits" are
/// "visit", "promised" and "promise" are "promis"; short words stay whole.
public func wordStem(_ word: some StringProtocol) -> String {
  var stem = String(word)
  guard stem.utf8.count > 3 else { return stem }
  if stem.hasSuffix("ies") || stem.hasSuffix("ied") {
    return String(stem.dropLast(3)) + "y"
  }
  for ending in ["ings", "ing", "ed", "es", "s", "e"]
  where stem.hasSuffix(ending) && stem.utf8.count - ending.utf8.count >= 3 {
    if ending == "s", stem.hasSuffix("ss") { break }
    stem.removeLast(ending.count)
    break
  }
  if stem.hasSuffix("e"), stem.utf8.count > 3 { stem.removeLast() }
  return withoutDoubledEnd(stem)
}

/// "stopp" is "stop"; "miss" stays.
private func withoutDoubledEnd(_ stem: String) -> String {
  let bytes = Array(stem.utf8)
  guard bytes.count > 3, bytes[bytes.count - 1] == bytes[bytes.count - 2],
    !"aeiousl".utf8.contains(bytes[bytes.count - 1])
  else { return stem }
  return String(stem.dropLast())
}
