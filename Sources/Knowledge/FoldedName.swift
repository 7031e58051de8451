/// A name as it is compared: lower case, Latin letters without diacritics, no punctuation.
///
/// Full stops and apostrophes vanish ("U.S." is "us", "O'Brien" is "obrien"), every other mark
/// parts words, and words are parted by one space. Other scripts only change to lower case.
public func foldedName(_ name: String) -> String {
  // Bytes rather than scalars: this runs on every sentence that `has_words` looks at.
  var folded: [UInt8] = []
  folded.reserveCapacity(name.utf8.count)
  var spaceIsDue = false
  func append(_ byte: UInt8) {
    if spaceIsDue, !folded.isEmpty { folded.append(0x20) }
    spaceIsDue = false
    folded.append(byte)
  }
  let bytes = name.utf8
  var place = bytes.startIndex
  while place < bytes.endIndex {
    let byte = bytes[place]
    if byte < 0x80 {
      bytes.formIndex(after: &place)
      switch byte {
      case 0x61...0x7A, 0x30...0x39: append(byte)
      case 0x41...0x5A: append(byte + 32)
      case 0x2E, 0x27: continue
      default: spaceIsDue = true
      }
      continue
    }
    let scalar = name.unicodeScalars[place]
    name.unicodeScalars.formIndex(after: &place)
    switch scalar.value {
    case 0x2018, 0x2019, 0x02BC, 0x300...0x36F: continue
    case 0..<0xC0, 0x2000...0x206F: spaceIsDue = true
    default:
      if let letter = baseLetter(scalar) {
        append(letter)
      } else {
        for byte in scalar.properties.lowercaseMapping.utf8 { append(byte) }
      }
    }
  }
  return String(decoding: folded, as: UTF8.self)
}

/// The letter a to z that a Latin letter with a diacritic goes back to; nil for any other scalar.
private func baseLetter(_ scalar: Unicode.Scalar) -> UInt8? {
  let letter: UInt8
  switch scalar.value {
  case 0xC0..<0x250: letter = latin[Int(scalar.value) - 0xC0]
  case 0x1E00..<0x1F00: letter = latinAdditional[Int(scalar.value) - 0x1E00]
  default: return nil
  }
  return letter == UInt8(ascii: ".") ? nil : letter
}

/// First letters of the canonical decompositions from U+00C0, Unicode 15; a full stop where none.
private let latin = Array(
  """
  aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty\
  aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkklllllll\
  lllnnnnnn.nnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz.\
  .b.............e................oo.............uu...............\
  .............aaiioouuuuuuuuuu.aaaaaa..ggkkoooo..j...gg..nnaaaaoo\
  aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............\
  ................
  """.utf8)

/// The same from U+1E00.
private let latinAdditional = Array(
  """
  aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
  mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
  wwwwwwwwwwxxxxyyzzzzzzhtwy....s.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
  eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......
  """.utf8)
