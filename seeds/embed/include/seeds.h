// The seed files as they lie in the executable.
#ifndef SEEDS_H
#define SEEDS_H

#include <stddef.h>

struct seed_file {
  // Path inside seeds/, such as "names/countries.tsv".
  const char *_Nullable name;
  const unsigned char *_Nullable bytes;
  size_t size;
};

// The last one is empty.
extern const struct seed_file seed_files[];
extern const size_t seed_file_count;

// The first of the seed files; the others follow it in memory.
static inline const struct seed_file *_Nonnull seed_files_start(void) { return seed_files; }

#endif
