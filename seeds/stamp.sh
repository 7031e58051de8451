#!/bin/sh
# Lists the seed files that the program embeds in embed/files.c; writes only when the list changed.
# Changed contents need no stamp: the compiler knows each #embed as a dependency.
set -eu
cd "$(dirname "$0")"
export LC_ALL=C

files=$(for file in names/*.tsv words/*.tsv rules/*.tsv models/*.model; do
  if [ -f "$file" ]; then echo "$file"; fi
done | sort)

symbols() { # file name, C identifier
  for file in $files; do
    echo "$file seed_$(echo "$file" | tr -c 'a-z0-9\n' '_')"
  done
}

new="embed/.files.c.$$"
trap 'rm -f "$new"' EXIT
{
  echo '// Made by seeds/stamp.sh from the files present; do not edit.'
  echo '#include "seeds.h"'
  echo '#pragma clang diagnostic ignored "-Wc23-extensions"'
  echo
  symbols | while read -r file symbol; do
    # The zero after the bytes keeps an empty file an array; it is not counted.
    echo "_Alignas(64) static const unsigned char $symbol[] = {"
    echo "#embed \"../$file\" suffix(,)"
    echo '    0};'
  done
  echo
  echo 'const struct seed_file seed_files[] = {'
  symbols | while read -r file symbol; do
    echo "    {\"$file\", $symbol, sizeof $symbol - 1},"
  done
  echo '    {0, 0, 0}};'
  echo 'const size_t seed_file_count = sizeof seed_files / sizeof seed_files[0] - 1;'
} >"$new"

cmp -s "$new" embed/files.c || mv "$new" embed/files.c
