/// A matrix of rows of equal width, in blocks of eight numbers.
struct DenseMatrix {
  let rows: Int
  /// Blocks of eight columns.
  let width: Int
  var blocks: [SIMD8<Float>]

  init(rows: Int, width: Int) {
    self.rows = rows
    self.width = width
    blocks = Array(repeating: .zero, count: rows * width)
  }

  var columns: Int { width * 8 }

  subscript(row: Int, column: Int) -> Float {
    get { blocks[row * width + column / 8][column % 8] }
    set { blocks[row * width + column / 8][column % 8] = newValue }
  }

  /// The transpose of this matrix times this matrix.
  func gram() -> DenseMatrix {
    var gram = DenseMatrix(rows: columns, width: width)
    for row in 0..<rows {
      for column in 0..<columns {
        let value = SIMD8<Float>(repeating: self[row, column])
        for block in 0..<width {
          gram.blocks[column * width + block] += value * blocks[row * width + block]
        }
      }
    }
    return gram
  }

  /// This matrix times a square one.
  func times(_ square: DenseMatrix) -> DenseMatrix {
    var product = DenseMatrix(rows: rows, width: square.width)
    for row in 0..<rows {
      for column in 0..<columns {
        let value = SIMD8<Float>(repeating: self[row, column])
        for block in 0..<square.width {
          product.blocks[row * square.width + block] +=
            value * square.blocks[column * square.width + block]
        }
      }
    }
    return product
  }

  /// A matrix with orthonormal columns that span the same space, by Cholesky's method.
  func orthonormalised() -> DenseMatrix {
    let gram = gram()
    let size = columns
    var lower = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    for row in 0..<size {
      for column in 0...row {
        var sum = Double(gram[row, column])
        for inner in 0..<column { sum -= lower[row][inner] * lower[column][inner] }
        lower[row][column] =
          row == column ? max(sum, 1e-9).squareRoot() : sum / lower[column][column]
      }
    }
    return times(Self.transposedInverse(lower))
  }

  /// The transposed inverse of a lower triangular matrix.
  private static func transposedInverse(_ lower: [[Double]]) -> DenseMatrix {
    let size = lower.count
    var inverse = DenseMatrix(rows: size, width: size / 8)
    for column in 0..<size {
      var solution = [Double](repeating: 0, count: size)
      for row in column..<size {
        var sum = row == column ? 1.0 : 0.0
        for inner in column..<row { sum -= lower[row][inner] * solution[inner] }
        solution[row] = sum / lower[row][row]
      }
      for row in column..<size { inverse[column, row] = Float(solution[row]) }
    }
    return inverse
  }

  /// Each row divided by its length.
  mutating func normaliseRows() {
    for row in 0..<rows {
      var sum = SIMD8<Float>.zero
      for block in 0..<width {
        sum += blocks[row * width + block] * blocks[row * width + block]
      }
      let length = max(sum.sum().squareRoot(), 1e-9)
      for block in 0..<width { blocks[row * width + block] /= length }
    }
  }
}

/// Eigenvalues and vectors of a symmetric matrix by Jacobi's rotations.
enum Jacobi {
  /// - Returns: Values in no order, and the vectors as columns.
  static func eigen(_ matrix: DenseMatrix) -> (values: [Double], vectors: DenseMatrix) {
    let size = matrix.rows
    var a = (0..<size).map { row in (0..<size).map { Double(matrix[row, $0]) } }
    var v = (0..<size).map { row in (0..<size).map { row == $0 ? 1.0 : 0.0 } }
    for _ in 0..<12 {
      for p in 0..<size {
        for q in (p + 1)..<max(size, p + 1) where abs(a[p][q]) > 1e-12 { rotate(&a, &v, p, q) }
      }
    }
    var vectors = DenseMatrix(rows: size, width: size / 8)
    for row in 0..<size { for column in 0..<size { vectors[row, column] = Float(v[row][column]) } }
    return ((0..<size).map { a[$0][$0] }, vectors)
  }

  private static func rotate(_ a: inout [[Double]], _ v: inout [[Double]], _ p: Int, _ q: Int) {
    let theta = (a[q][q] - a[p][p]) / (2 * a[p][q])
    let t = (theta < 0 ? -1 : 1) / (abs(theta) + (theta * theta + 1).squareRoot())
    let c = 1 / (t * t + 1).squareRoot()
    let s = t * c
    for k in a.indices {
      let (x, y) = (a[k][p], a[k][q])
      (a[k][p], a[k][q]) = (c * x - s * y, s * x + c * y)
    }
    for k in a.indices {
      let (x, y) = (a[p][k], a[q][k])
      (a[p][k], a[q][k]) = (c * x - s * y, s * x + c * y)
    }
    for k in v.indices {
      let (x, y) = (v[k][p], v[k][q])
      (v[k][p], v[k][q]) = (c * x - s * y, s * x + c * y)
    }
  }
}
