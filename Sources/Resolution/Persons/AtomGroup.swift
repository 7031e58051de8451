/// Atoms of one person with all that contradict them.
struct AtomGroup {
  private(set) var all: AtomSet
  private(set) var against: AtomSet
  private(set) var apart: AtomSet

  /// Empty, for so many atoms.
  init(count: Int) {
    all = AtomSet(count)
    (against, apart) = (all, all)
  }

  mutating func add(_ index: Int, against others: AtomSet, apart strangers: AtomSet) {
    all.insert(index)
    against.formUnion(others)
    apart.formUnion(strangers)
  }

  mutating func add(_ other: AtomGroup) {
    all.formUnion(other.all)
    against.formUnion(other.against)
    apart.formUnion(other.apart)
  }
}
