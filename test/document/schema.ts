import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import type { ValidateFunction } from "ajv";

const schema = JSON.parse(readFileSync(new URL("../../src/document/record.schema.json", import.meta.url), "utf8")) as object;
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const SHAPES = ["record", "entitiesRecord", "sentencesRecord", "overallEntity", "speakerSummary", "targetSummary", "pairSummary"] as const;
const validators = new Map<string, ValidateFunction>(
  SHAPES.map((name) => [name, ajv.compile({ ...schema, $id: `urn:hearsay:${name}`, anyOf: [{ $ref: `#/definitions/${name}` }] })]),
);

/** What the published schema has against a value; empty where it fits. */
export function complaints(value: unknown, shape: (typeof SHAPES)[number]): string[] {
  const validate = validators.get(shape);
  if (!validate) throw new Error(shape);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
