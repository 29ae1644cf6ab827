/** Formats that hold one article, and formats that hold many. */
export const ARTICLE_FORMATS = ["text", "markdown", "html", "docx", "pdf", "rtf", "news-xml"] as const;
export const CONTAINER_FORMATS = ["json", "ndjson", "csv", "tsv", "xlsx", "zip", "warc", "nexis", "factiva"] as const;
export const INPUT_FORMATS = [...ARTICLE_FORMATS, ...CONTAINER_FORMATS] as const;

export type ArticleFormat = (typeof ARTICLE_FORMATS)[number];
export type ContainerFormat = (typeof CONTAINER_FORMATS)[number];
export type InputFormat = (typeof INPUT_FORMATS)[number];

const ENDINGS: Readonly<Record<string, InputFormat>> = {
  txt: "text",
  text: "text",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
  xhtml: "html",
  docx: "docx",
  pdf: "pdf",
  rtf: "rtf",
  xml: "news-xml",
  nitf: "news-xml",
  json: "json",
  ndjson: "ndjson",
  jsonl: "ndjson",
  csv: "csv",
  tsv: "tsv",
  xlsx: "xlsx",
  zip: "zip",
  warc: "warc",
};

const endingOf = (name: string) => /\.([^./\\]+)$/.exec(name)?.[1].toLowerCase();

/** Whether a file is compressed with gzip, by its name. */
export const isGzip = (name: string) => endingOf(name) === "gz";

/** The format that a name promises, gzip's ending aside; plain text for any other. */
export function formatOf(name: string): InputFormat {
  const ending = endingOf(isGzip(name) ? name.slice(0, -3) : name);
  return (ending === undefined ? undefined : ENDINGS[ending]) ?? "text";
}

/** A folder is searched for these: tables and JSON lie about that hold no articles, README.md is none. */
const SOUGHT = /\.(?:txt|text|html?|xhtml|docx|pdf|rtf|nitf|ndjson|jsonl|zip|warc)(?:\.gz)?$/i;

export const isSought = (name: string) => SOUGHT.test(name);

export function isContainer(format: InputFormat): format is ContainerFormat {
  return (CONTAINER_FORMATS as readonly string[]).includes(format);
}

/** Formats that are read as they come; of any other the whole file must be there. */
const STREAMED: ReadonlySet<InputFormat> = new Set(["ndjson", "csv", "tsv", "warc"]);

export const isStreamed = (format: InputFormat) => STREAMED.has(format);
