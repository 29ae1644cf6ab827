#!/usr/bin/env bash
# Runs an archive as N shards, P at a time, each of which can be stopped and run again, and joins them
# to the bytes of a run that was not divided.
# usage: examples/shards.sh ARCHIVE OUTPUT.ndjson [N] [P]
set -euo pipefail
archive=$1 output=$2 shards=${3:-8} at_once=${4:-2}
hearsay=${HEARSAY:-hearsay}
ending=${output##*.}
seq 1 "$shards" | xargs -P "$at_once" -I{} \
  sh -c "$hearsay \"\$1\" --shard {}/$shards --output \"\$2.{}.$ending\" --resume --jobs 1 --quiet || [ \$? -eq 2 ]" sh "$archive" "${output%.*}"
$hearsay merge $(seq -f "${output%.*}.%g.$ending" 1 "$shards") --output "$output"
