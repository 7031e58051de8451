import Foundation

/// Turns the margin of a name into a rough probability that it is right.
///
/// The logistic function of a straight line in the logarithm of the margin.
package struct NameScale: Sendable {
  private let slope: Float
  private let offset: Float

  package init(slope: Float, offset: Float) {
    (self.slope, self.offset) = (slope, offset)
  }

  /// Reads the section `names.scale`: two floating-point numbers.
  package init(_ section: ModelBytes) throws(ModelError) {
    guard section.count == 8 else { throw section.error(.truncated) }
    slope = Float(bitPattern: section.load(UInt32.self, at: 0))
    offset = Float(bitPattern: section.load(UInt32.self, at: 4))
  }

  /// The section that `init(_:)` reads.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(littleEndian: slope.bitPattern)
    bytes.append(littleEndian: offset.bitPattern)
    return bytes
  }

  /// Probability that a name with this margin is right, 0 to 1.
  package func score(_ margin: Int) -> Double {
    1 / (1 + exp(-(Double(slope) * log(Double(1 + max(0, margin))) + Double(offset))))
  }

  /// The scale that fits margins of names with whether they were right.
  ///
  /// Newton's method on the likelihood.
  package static func fitting(_ trials: [(margin: Int, isRight: Bool)]) -> NameScale {
    var (slope, offset) = (0.5, -1.0)
    for _ in 0..<30 {
      var (g0, g1, h00, h01, h11) = (0.0, 0.0, 1e-6, 0.0, 1e-6)
      for (margin, isRight) in trials {
        let x = log(Double(1 + max(0, margin)))
        let p = 1 / (1 + exp(-(slope * x + offset)))
        let (error, weight) = ((isRight ? 1.0 : 0.0) - p, p * (1 - p))
        g0 += error * x
        g1 += error
        h00 += weight * x * x
        h01 += weight * x
        h11 += weight
      }
      let determinant = h00 * h11 - h01 * h01
      slope += (h11 * g0 - h01 * g1) / determinant
      offset += (h00 * g1 - h01 * g0) / determinant
    }
    return NameScale(slope: Float(slope), offset: Float(offset))
  }
}
