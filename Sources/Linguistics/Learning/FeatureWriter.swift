/// Collects the features of one decision, each under the number of its template.
struct FeatureWriter {
  /// Most features of a decision.
  private static let capacity = 160

  private let buffer: UnsafeMutableBufferPointer<UInt32>
  private var count = 0
  private var template: UInt64

  /// The features that `body` adds.
  ///
  /// - Parameters:
  ///   - firstTemplate: The number before that of the first template.
  ///   - body: Adds a feature for every template, always in the same order.
  /// - Returns: Hashes of template and value.
  @inline(__always)
  static func features(
    after firstTemplate: UInt64 = 0, _ body: (inout FeatureWriter) -> Void
  ) -> [UInt32] {
    Array(unsafeUninitializedCapacity: capacity) { buffer, count in
      var writer = FeatureWriter(buffer: buffer, template: firstTemplate)
      body(&writer)
      precondition(writer.count <= capacity)
      count = writer.count
    }
  }

  /// Puts the features that `body` adds in the place of those that it added before.
  ///
  /// - Precondition: It adds as many each time.
  @inline(__always)
  static func rewrite(
    _ features: inout [UInt32], after firstTemplate: UInt64 = 0,
    _ body: (inout FeatureWriter) -> Void
  ) {
    if features.isEmpty {
      features = Self.features(after: firstTemplate, body)
      return
    }
    features.withUnsafeMutableBufferPointer { buffer in
      var writer = FeatureWriter(buffer: buffer, template: firstTemplate)
      body(&writer)
      precondition(writer.count == buffer.count)
    }
  }

  private init(buffer: UnsafeMutableBufferPointer<UInt32>, template: UInt64) {
    self.buffer = buffer
    self.template = template
  }

  @inline(__always)
  mutating func add(_ value: UInt64) {
    template &+= 1
    buffer[count] = FeatureHash.feature(template, value)
    count &+= 1
  }

  @inline(__always)
  mutating func add(_ first: UInt64, _ second: UInt64) {
    add(FeatureHash.pair(first, second))
  }
}
