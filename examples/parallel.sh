#!/usr/bin/env bash
# Streams an NDJSON file through hearsay with GNU parallel, the order kept.
# usage: examples/parallel.sh articles.ndjson [JOBS] > statements.ndjson
set -euo pipefail
parallel --pipepart --arg-file "$1" --block 1M --keep-order --jobs "${2:-2}" \
  "${HEARSAY:-hearsay} - --input-format ndjson --id-field id --format ndjson --jobs 1 --quiet"
