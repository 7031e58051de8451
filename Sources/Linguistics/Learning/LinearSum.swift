/// The weights of one decision's features on their way to its scores.
///
/// The steps are those of `LinearModel.add`. Who takes the same step for several decisions before
/// the next one has each of them wait for memory while the others are at work.
struct LinearSum {
  private var rows: [UInt32] = []
  private var cells: [UInt32] = []
  private var count = 0

  /// Finds the features that have weights, after `LinearModel.ask`.
  mutating func find(_ features: [UInt32], in model: LinearModel) {
    if rows.count < features.count {
      rows = Array(repeating: 0, count: features.count)
      cells = Array(repeating: 0, count: LinearModel.cellCapacity(features.count))
    }
    count = rows.withUnsafeMutableBufferPointer { model.find(features, $0) }
  }

  mutating func rank(in model: LinearModel) {
    rows.withUnsafeMutableBufferPointer { model.rank($0, count) }
  }

  mutating func list(in model: LinearModel) {
    count = rows.withUnsafeMutableBufferPointer { rows in
      cells.withUnsafeMutableBufferPointer { model.list(rows, count, $0) }
    }
  }

  mutating func add(to scores: inout LabelScores, in model: LinearModel) {
    cells.withUnsafeMutableBufferPointer { model.add($0, count, to: &scores) }
  }
}
