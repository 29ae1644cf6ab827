import { createReadStream } from "node:fs";
import { extname } from "node:path";
import { asHearsayError, HearsayError } from "../errors.js";
import { writeToFile, writeToStdout } from "../write/sink.js";
import { openManifests } from "./manifests.js";
import { inOrder } from "./shards.js";
import { tell } from "./tell.js";

/**
 * Joins the outputs of shards, CSV with one header. Where each has its manifest, articles come in the order and with the flags
 * for near-duplicates of a run that was not divided; else the files follow each other as they are named.
 * @param skipDuplicates leaves near-duplicates out; needs the manifests
 * @returns the exit code: 0, or 2 where a file failed (nothing is then written into a file)
 */
export async function merge(paths: readonly string[], output: string | undefined, skipDuplicates: boolean): Promise<number> {
  const kinds = new Set(paths.map((path) => extname(path).toLowerCase()));
  const [kind] = kinds;
  if (kinds.size > 1 || ![".csv", ".ndjson", ".jsonl"].includes(kind))
    throw new HearsayError("are not all .csv or all .ndjson", paths.join(", "), "the outputs of --shard runs in one of these formats");
  if (output !== undefined && paths.includes(output)) throw new HearsayError("is one of the shards", output, "another name for --output");
  const isTable = kind === ".csv";
  const shards = await openManifests(paths);
  if (shards === undefined && skipDuplicates)
    throw new HearsayError("needs the manifest of each shard", "--skip-duplicates", "run the shards with --manifest or --resume");
  if (shards === undefined) tell("the shards have no manifests (--manifest, --resume): joined as they are named");
  const pieces = shards ? inOrder(shards, isTable, skipDuplicates) : joined(paths, isTable);
  if (output === undefined) await writeToStdout(pieces);
  else await writeToFile(output, pieces);
  return 0;
}

async function* joined(paths: readonly string[], isTable: boolean): AsyncGenerator<string> {
  let header: string | undefined;
  for (const path of paths)
    try {
      let start = isTable ? "" : undefined;
      let last = "\n";
      for await (const chunk of createReadStream(path, "utf8") as AsyncIterable<string>) {
        last = chunk;
        if (start === undefined) {
          yield chunk;
          continue;
        }
        start += chunk;
        const end = start.indexOf("\n") + 1;
        if (end === 0) continue;
        const own = start.slice(0, end);
        if (header !== undefined && own !== header)
          throw new HearsayError("has other columns than the shard before it", path, "outputs of the same command and version");
        yield header === undefined ? start : start.slice(end);
        header = own;
        start = undefined;
      }
      if (!last.endsWith("\n") || (start !== undefined && start !== ""))
        throw new HearsayError("is cut off", path, "run its shard again with --resume");
    } catch (error) {
      throw asHearsayError(error, path);
    }
}
