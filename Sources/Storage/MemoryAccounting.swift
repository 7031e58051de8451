internal import CMemory

/// Whether SQLite counts the memory that it takes in this process.
public enum MemoryAccounting {
  /// Stops counting for good, which saves an ingest two locks at each request and some 2 % of its time.
  ///
  /// For a program that asks nothing with `memoryLimit`, which is not kept any more. Without
  /// effect once a database was opened.
  public static func turnOff() { stop_counting_sqlite_memory() }
}
