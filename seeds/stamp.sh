#!/bin/sh
# Lists the seed files that the program embeds in embed/files.c; writes only when the list changed.
# Changed contents need no stamp: the compiler knows each #embed as a dependency.
set -eu
cd "$(dirname "$0")"
export LC_ALL=C

files=$(for file in names/*.tsv words/*.tsv rules/*.tsv models/*.model; do
  if [ -f "$file" ]; then echo "$file"; fi
done | sort)

new="embed/.files.c.$$"
trap 'rm -f "$new"' EXIT
{
  echo '// Made by seeds/stamp.sh from the files present; do not edit.'
  echo '#include "seeds.h"'
  echo '#pragma clang diagnostic ignored "-Wc23-extensions"'
  echo
  number=0
  for file in $files; do
    # The zero after the bytes keeps an empty file an array; it is not counted.
    echo "_Alignas(64) static const unsigned char seed_$number[] = {"
    echo "#embed \"../$file\" suffix(,)"
    echo '    0};'
    number=$((number + 1))
  done
  echo
  echo '// Sorted by name.'
  echo 'const struct seed_file seed_files[] = {'
  number=0
  for file in $files; do
    echo "    {\"$file\", seed_$number, sizeof seed_$number - 1},"
    number=$((number + 1))
  done
  echo '    {0, 0, 0}};'
  echo "const size_t seed_file_count = $number;"
} >"$new"

cmp -s "$new" embed/files.c || mv "$new" embed/files.c
