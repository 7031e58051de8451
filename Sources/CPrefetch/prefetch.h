#ifndef DOSSIER_PREFETCH_H
#define DOSSIER_PREFETCH_H

/// Asks the processor to fetch the cache line of an address, which need not be valid, soon.
///
/// Swift has no such call of its own.
static inline __attribute__((always_inline)) void prefetch_line(const void *_Nonnull address) {
  __builtin_prefetch(address, 0, 3);
}

#endif
