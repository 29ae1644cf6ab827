#!/usr/bin/env bash
# Streams an NDJSON file, an article a line with its id in the field `id`, through hearsay with GNU parallel, the order kept.
# A piece of the file knows nothing of the others: near-duplicates are not looked for.
# usage: examples/parallel.sh articles.ndjson [JOBS] [BLOCK] > statements.ndjson
set -euo pipefail
parallel --pipepart --arg-file "$1" --block "${3:-1M}" --keep-order --jobs "${2:-2}" \
  "${HEARSAY:-hearsay} - --input-format ndjson --id-field id --format ndjson --jobs 1 --ignore-duplicates --quiet"
