import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompressSync, brotliDecompress, brotliDecompressSync, constants } from "node:zlib";
import { HearsayError } from "../errors.js";
import { bioTransitions } from "./lattice.js";
import type { LinearModel, Task } from "./task.js";
import { unpackRows } from "./weights.js";

/*
 * A model file: the letters HRSY, format number, length of the JSON header (both uint32, little-endian), the header, the
 * sections one after another compressed by Brotli, and the SHA-256 of all that. Nothing in it depends on the time or the
 * machine: the same training gives the same bytes.
 */

const MAGIC = "HRSY";
const FORMAT = 3;
const CHECKSUM_BYTES = 32;

/** What a model says of itself. */
export interface ModelCard {
  readonly name: string;
  readonly version: string;
  readonly seed: number;
  /** Corpora it was trained on, with their licences. */
  readonly corpora: readonly { readonly name: string; readonly licence: string }[];
  /** Version of every task and table inside. */
  readonly tasks: Readonly<Record<string, number>>;
}

interface Header extends ModelCard {
  readonly sections: readonly { readonly name: string; readonly bytes: number; readonly meta: SectionMeta }[];
}

/** Numbers that go with a section: labels, scale, transitions and the like. */
export type SectionMeta = Readonly<Record<string, number | string | readonly number[] | readonly string[]>>;

export interface Section {
  readonly bytes: Uint8Array;
  readonly meta: SectionMeta;
}

export interface ModelFile {
  readonly card: ModelCard;
  readonly sections: ReadonlyMap<string, Section>;
  /** First 12 hexadecimal digits of the checksum: names the weights in every record. */
  readonly fingerprint: string;
}

/** The bytes of a model file. @param effort of the compression, 0 to 11 */
export function packModel(card: ModelCard, sections: ReadonlyMap<string, Section>, effort = 11): Uint8Array {
  const header: Header = {
    ...card,
    sections: [...sections].map(([name, { bytes, meta }]) => ({ name, bytes: bytes.length, meta })),
  };
  const json = Buffer.from(JSON.stringify(header), "utf8");
  const payload = Buffer.concat([...sections.values()].map(({ bytes }) => bytes));
  const packed = brotliCompressSync(payload, {
    params: { [constants.BROTLI_PARAM_QUALITY]: effort, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: payload.length },
  });
  const start = Buffer.alloc(12);
  start.write(MAGIC, 0, "latin1");
  start.writeUInt32LE(FORMAT, 4);
  start.writeUInt32LE(json.length, 8);
  const body = Buffer.concat([start, json, packed]);
  return Buffer.concat([body, createHash("sha256").update(body).digest()]);
}

/**
 * Reads a model file.
 * @param where the file's name, for messages
 * @throws HearsayError where the bytes are no model file, are damaged, or are of another format
 */
export function unpackModel(bytes: Uint8Array, where: string): ModelFile {
  const { packed, size, fileOf } = envelopeOf(bytes, where);
  return fileOf(brotliDecompressSync(packed, chunksOf(size)));
}

/** The same in another thread, while this one does something else. */
export async function unpackModelAside(bytes: Uint8Array, where: string): Promise<ModelFile> {
  const { packed, size, fileOf } = envelopeOf(bytes, where);
  return fileOf(await promisify(brotliDecompress)(packed, chunksOf(size)));
}

/** In one piece: node:zlib would else put it together from pieces of 16 KB. */
function chunksOf(size: number): { chunkSize: number } {
  return { chunkSize: Math.max(size, 1024) };
}

interface Envelope {
  readonly packed: Uint8Array;
  /** Bytes when it is unpacked. */
  readonly size: number;
  readonly fileOf: (payload: Buffer) => ModelFile;
}

function envelopeOf(bytes: Uint8Array, where: string): Envelope {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mend = "install hearsay again, or train the models anew (README, Training)";
  if (file.length < 12 + CHECKSUM_BYTES || file.toString("latin1", 0, 4) !== MAGIC) {
    throw new HearsayError("is no hearsay model", where, mend);
  }
  const body = file.subarray(0, file.length - CHECKSUM_BYTES);
  const checksum = file.subarray(body.length);
  if (!createHash("sha256").update(body).digest().equals(checksum)) {
    throw new HearsayError("is damaged: its checksum does not fit its content", where, mend);
  }
  if (file.readUInt32LE(4) !== FORMAT) {
    throw new HearsayError(`has model format ${file.readUInt32LE(4)}, this hearsay reads ${FORMAT}`, where, mend);
  }
  const headerEnd = 12 + file.readUInt32LE(8);
  const { sections: entries, ...card } = JSON.parse(file.toString("utf8", 12, headerEnd)) as Header;
  return {
    packed: body.subarray(headerEnd),
    size: entries.reduce((sum, { bytes: length }) => sum + length, 0),
    fileOf: (payload) => {
      const sections = new Map<string, Section>();
      let at = 0;
      for (const { name, bytes: length, meta } of entries) {
        sections.set(name, { bytes: payload.subarray(at, at + length), meta });
        at += length;
      }
      return { card, sections, fingerprint: checksum.toString("hex", 0, 6) };
    },
  };
}

/**
 * A section of a model file.
 * @throws HearsayError where it is missing or was made for another version
 */
export function sectionOf(file: ModelFile, where: string, name: string, version: number): Section {
  const section = file.sections.get(name);
  const found = file.card.tasks[name];
  if (!section || found !== version) {
    const has = section ? `version ${found}` : "no part";
    throw new HearsayError(`has ${has} of "${name}", this hearsay needs version ${version}`, where, "train the models anew (README, Training)");
  }
  return section;
}

/** The linear model of a task. @throws HearsayError as `sectionOf`, and where the labels are others */
export function linearModelOf(file: ModelFile, where: string, task: Task<never>): LinearModel {
  const section = sectionOf(file, where, task.name, task.version);
  if (JSON.stringify(section.meta["labels"]) !== JSON.stringify(task.labels)) {
    throw new HearsayError(`has other labels for "${task.name}"`, where, "train the models anew (README, Training)");
  }
  return linearModel(task, section);
}

/** A section as a model that runs. */
export function linearModel(task: Task<never>, { bytes, meta }: Section): LinearModel {
  const L = task.labels.length;
  return {
    weights: unpackRows(bytes, L, Number(meta["scale"])),
    transitions: bioTransitions(L, meta["transitions"] as readonly number[]),
  };
}
