#ifndef DOSSIER_MEMORY_H
#define DOSSIER_MEMORY_H

#include <malloc.h>

/// Gives pages that hold nothing any more back to the system.
///
/// Swift's import of the C library leaves this call out.
static inline void release_unused_memory(void) { malloc_trim(0); }

#endif
