#ifndef DOSSIER_MEMORY_H
#define DOSSIER_MEMORY_H

#include <malloc.h>
#include <sqlite3.h>

/// Gives pages that hold nothing any more back to the system.
///
/// Swift's import of the C library leaves this call out.
static inline void release_unused_memory(void) { malloc_trim(0); }

/// Has SQLite no longer count its memory; without effect once SQLite is in use.
///
/// Swift cannot call a function of any number of arguments.
static inline void stop_counting_sqlite_memory(void) {
  sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

#endif
