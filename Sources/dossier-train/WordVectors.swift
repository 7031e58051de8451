import Foundation
import Linguistics

/// Vectors of words by what stands around them in unlabelled text.
///
/// Positive pointwise mutual information with the words one and two places before and behind,
/// reduced by a randomised singular value decomposition.
///
/// Source: Levy and Goldberg 2014; Halko, Martinsson and Tropp 2011, algorithm 4.4.
struct WordVectors {
  /// The most frequent first.
  let words: [String]
  /// Rows of length 1, one a word.
  let vectors: DenseMatrix

  private static let places = [-2, -1, 1, 2]

  /// - Parameters:
  ///   - sentences: Unlabelled text.
  ///   - most: How many words to keep at most.
  ///   - contexts: How many words count as surroundings.
  ///   - width: Blocks of eight dimensions.
  init(_ sentences: [[String]], most: Int, contexts: Int, width: Int) {
    var ids: [String: Int32] = [:]
    var counts: [Int] = []
    let numbered = sentences.map { words in
      words.map { word in
        if let id = ids[word] {
          counts[Int(id)] += 1
          return id
        }
        let id = Int32(counts.count)
        ids[word] = id
        counts.append(1)
        return id
      }
    }
    var names = [String](repeating: "", count: counts.count)
    for (word, id) in ids { names[Int(id)] = word }
    // By count, then by first appearance: the same order in every run.
    let order = counts.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
    let kept = order.prefix(most).prefix { counts[$0] >= 4 }
    var rank = [Int32](repeating: -1, count: counts.count)
    for (place, id) in kept.enumerated() { rank[id] = Int32(place) }
    words = kept.map { names[$0] }
    let ranked = numbered.map { $0.map { rank[Int($0)] } }
    let matrix = SparseMatrix.information(
      ranked, rows: kept.count, contexts: contexts, places: Self.places)
    vectors = Self.reduced(matrix, width: width)
  }

  private static func reduced(_ matrix: SparseMatrix, width: Int) -> DenseMatrix {
    var random = RandomSource(seed: 7)
    var start = DenseMatrix(rows: matrix.columns, width: width)
    for block in start.blocks.indices {
      for lane in 0..<8 {
        start.blocks[block][lane] = Float(Int64(bitPattern: random.next()) >> 40) / 8_388_608
      }
    }
    var basis = matrix.times(start).orthonormalised()
    for _ in 0..<3 {
      basis = matrix.times(matrix.transposedTimes(basis).orthonormalised()).orthonormalised()
    }
    let (values, turn) = Jacobi.eigen(matrix.transposedTimes(basis).gram())
    var result = basis.times(turn)
    for row in 0..<result.rows {
      for column in 0..<result.columns {
        result[row, column] *= Float(max(values[column], 0).squareRoot().squareRoot())
      }
    }
    result.normaliseRows()
    return result
  }
}

/// A sparse matrix by rows.
struct SparseMatrix {
  let rows: Int
  let columns: Int
  private var starts: [Int] = [0]
  private var places: [Int32] = []
  private var values: [Float] = []

  /// Positive pointwise mutual information of words with the words around them.
  static func information(
    _ sentences: [[Int32]], rows: Int, contexts: Int, places: [Int]
  ) -> SparseMatrix {
    let columns = contexts * places.count
    var occurrences = [[Int32]](repeating: [], count: rows)
    for sentence in sentences {
      for (index, word) in sentence.enumerated() where word >= 0 {
        for (number, shift) in places.enumerated() {
          let other = index + shift
          guard sentence.indices.contains(other), sentence[other] >= 0,
            sentence[other] < contexts
          else { continue }
          occurrences[Int(word)].append(Int32(number * contexts) + sentence[other])
        }
      }
    }
    var columnCounts = [Float](repeating: 0, count: columns)
    for row in occurrences { for column in row { columnCounts[Int(column)] += 1 } }
    let smoothed = columnCounts.map { Foundation.pow($0, 0.75) }
    let total = smoothed.reduce(0, +)
    var matrix = SparseMatrix(rows: rows, columns: columns)
    var counter = [Float](repeating: 0, count: columns)
    for row in occurrences {
      for column in row { counter[Int(column)] += 1 }
      for column in Set(row).sorted() {
        let expected = Float(row.count) * smoothed[Int(column)] / total
        let information = Foundation.log(counter[Int(column)] / expected)
        if information > 0 {
          matrix.places.append(column)
          matrix.values.append(information)
        }
        counter[Int(column)] = 0
      }
      matrix.starts.append(matrix.places.count)
    }
    return matrix
  }

  private init(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
  }

  func times(_ right: DenseMatrix) -> DenseMatrix {
    var product = DenseMatrix(rows: rows, width: right.width)
    for row in 0..<rows {
      for entry in starts[row]..<starts[row + 1] {
        let value = SIMD8<Float>(repeating: values[entry])
        let base = Int(places[entry]) * right.width
        for block in 0..<right.width {
          product.blocks[row * right.width + block] += value * right.blocks[base + block]
        }
      }
    }
    return product
  }

  func transposedTimes(_ right: DenseMatrix) -> DenseMatrix {
    var product = DenseMatrix(rows: columns, width: right.width)
    for row in 0..<rows {
      for entry in starts[row]..<starts[row + 1] {
        let value = SIMD8<Float>(repeating: values[entry])
        let base = Int(places[entry]) * right.width
        for block in 0..<right.width {
          product.blocks[base + block] += value * right.blocks[row * right.width + block]
        }
      }
    }
    return product
  }
}
