import Foundation

/// What a text is compared by with others: the least hashes of its runs of three words (MinHash).
///
/// The share of equal numbers of two sketches estimates the share of runs that the texts have in
/// common. Source: A. Broder, "On the resemblance and containment of documents" (1997); bands as in
/// J. Leskovec, A. Rajaraman, J. Ullman, "Mining of Massive Datasets", chapter 3.
struct TextSketch: Equatable {
  /// Numbers of a sketch.
  static let size = 60
  /// Numbers of a band: texts that have nine tenths of their runs in common share one of the twenty
  /// bands all but always, texts that have a tenth in common in 2 of 100 cases.
  private static let bandSize = 3
  /// Equal numbers from which on two texts are copies: 0.6 of their runs, give or take 0.06.
  static let threshold = 36
  /// Shorter texts are no copies of each other: many bulletins say as much in the same words.
  private static let shortest = 15

  let numbers: [UInt32]

  /// Nil for a text of a few words.
  init?(_ text: String) {
    let words = Self.words(of: text)
    guard words.count >= Self.shortest + 2 else { return nil }
    var least = [UInt32](repeating: .max, count: Self.size)
    for start in 0..<words.count - 2 {
      let run = Self.stirred(
        words[start] &+ Self.stirred(words[start + 1] &+ Self.stirred(words[start + 2])))
      for index in 0..<Self.size {
        let hash = UInt32(
          truncatingIfNeeded: Self.stirred(run &+ UInt64(index + 1) &* Self.step) >> 32)
        if hash < least[index] { least[index] = hash }
      }
    }
    numbers = least
  }

  init(_ data: Data) {
    numbers = data.withUnsafeBytes { bytes in
      stride(from: 0, through: bytes.count - 4, by: 4).map {
        UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: $0, as: UInt32.self))
      }
    }
  }

  var data: Data {
    Data(
      numbers.flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
      })
  }

  /// Numbers under which to look for copies.
  var bands: [Int64] {
    stride(from: 0, to: Self.size, by: Self.bandSize).map { start in
      let hash = numbers[start..<start + Self.bandSize].reduce(UInt64(start)) {
        Self.stirred($0 &+ UInt64($1))
      }
      return Int64(bitPattern: hash >> 33)
    }
  }

  func isCopy(of other: TextSketch) -> Bool {
    zip(numbers, other.numbers).count { $0 == $1 } >= Self.threshold
  }

  /// Hashes of the words, which are letters and digits in either case.
  private static func words(of text: String) -> [UInt64] {
    var words: [UInt64] = []
    var hash = seed
    var isInside = false
    for byte in text.utf8 {
      let letter = byte &- 65 < 26 ? byte | 0x20 : byte
      if letter &- 97 < 26 || letter &- 48 < 10 || letter > 127 {
        hash = (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01B3
        isInside = true
      } else if isInside {
        words.append(hash)
        (hash, isInside) = (seed, false)
      }
    }
    if isInside { words.append(hash) }
    return words
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The finaliser of SplitMix64, as in `ContentHash`.
  private static func stirred(_ value: UInt64) -> UInt64 {
    var hash = value
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash >> 31)
  }
}
