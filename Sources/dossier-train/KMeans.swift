/// Groups vectors of length 1 by the angle between them.
struct KMeans {
  private(set) var centres: DenseMatrix
  private(set) var cluster: [Int]

  /// Starts from the first rows, which must be at least `count`.
  init(_ vectors: DenseMatrix, count: Int, rounds: Int = 12) {
    centres = DenseMatrix(rows: count, width: vectors.width)
    cluster = Array(repeating: 0, count: vectors.rows)
    for index in centres.blocks.indices { centres.blocks[index] = vectors.blocks[index] }
    for _ in 0..<rounds {
      assign(vectors)
      update(vectors)
    }
    assign(vectors)
  }

  private mutating func assign(_ vectors: DenseMatrix) {
    let width = vectors.width
    for row in 0..<vectors.rows {
      var best: Float = -2
      for centre in 0..<centres.rows {
        var sum = SIMD8<Float>.zero
        for block in 0..<width {
          sum += vectors.blocks[row * width + block] * centres.blocks[centre * width + block]
        }
        let likeness = sum.sum()
        if likeness > best {
          best = likeness
          cluster[row] = centre
        }
      }
    }
  }

  private mutating func update(_ vectors: DenseMatrix) {
    let width = vectors.width
    let old = centres
    centres = DenseMatrix(rows: old.rows, width: width)
    var sizes = [Int](repeating: 0, count: old.rows)
    for row in 0..<vectors.rows {
      sizes[cluster[row]] += 1
      for block in 0..<width {
        centres.blocks[cluster[row] * width + block] += vectors.blocks[row * width + block]
      }
    }
    for centre in 0..<old.rows where sizes[centre] == 0 {
      for block in 0..<width {
        centres.blocks[centre * width + block] = old.blocks[centre * width + block]
      }
    }
    centres.normaliseRows()
  }
}
