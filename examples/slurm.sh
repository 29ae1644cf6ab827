#!/bin/bash
# A Slurm job array, a shard a task: sbatch --array=1-16 examples/slurm.sh ARCHIVE OUTPUT
# Run again with the same array after a failure: each shard goes on where it was stopped. When all are done:
#   hearsay merge OUTPUT.*.ndjson --output OUTPUT.ndjson
#SBATCH --cpus-per-task=2
set -euo pipefail
archive=$1 output=$2
# 2: an article failed, which the shard's manifest names.
${HEARSAY:-hearsay} "$archive" --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" \
  --output "$output.$SLURM_ARRAY_TASK_ID.ndjson" --resume --jobs "$SLURM_CPUS_PER_TASK" --progress plain || [ $? -eq 2 ]
