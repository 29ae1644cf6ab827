/** Formats that hold one article, and formats that hold many. */
export const ARTICLE_FORMATS = ["text", "markdown", "html", "docx", "pdf", "rtf", "news-xml"] as const;
export const CONTAINER_FORMATS = ["json", "ndjson", "csv", "tsv", "xlsx", "zip", "warc", "nexis", "factiva"] as const;
export const INPUT_FORMATS = [...ARTICLE_FORMATS, ...CONTAINER_FORMATS] as const;

export type ArticleFormat = (typeof ARTICLE_FORMATS)[number];
export type ContainerFormat = (typeof CONTAINER_FORMATS)[number];
export type InputFormat = (typeof INPUT_FORMATS)[number];

const ENDINGS: ReadonlyMap<string, InputFormat> = new Map(Object.entries({
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
} as const));

const endingOf = (name: string) => /\.([^./\\]+)$/.exec(name)?.[1].toLowerCase() ?? "";

/** Whether a file is compressed with gzip, by its name. */
export const isGzip = (name: string) => endingOf(name) === "gz";

const innerEndingOf = (name: string) => endingOf(isGzip(name) ? name.slice(0, -3) : name);

/** The format that a name promises, gzip's ending aside; plain text for any other. */
export const formatOf = (name: string): InputFormat => ENDINGS.get(innerEndingOf(name)) ?? "text";

/** Whether a file's name promises a format that may hold articles: an archive's other files (styles, scripts, pictures) are passed over. */
export const isKnown = (name: string) => ENDINGS.has(innerEndingOf(name));

/** What belongs to a saved page or to a folder and holds no article: styles, scripts, pictures, fonts, sound, films. */
const BESIDE = new Set(
  "css js mjs map ico png jpg jpeg gif svg webp avif bmp tif tiff woff woff2 ttf otf eot mp3 m4a ogg wav mp4 m4v webm mov avi db ini lnk url".split(" "),
);

/** Whether somebody may miss a file that is passed over: nobody knows what it is, and it may hold an article (`.doc`, no ending at all). */
export const isMissed = (name: string) => !isKnown(name) && !BESIDE.has(endingOf(name));

/** Such files as lie about in folders and hold no articles: tables, JSON, README.md. */
const LIE_ABOUT = new Set(["md", "markdown", "xml", "json", "csv", "tsv", "xlsx"]);

/** Whether a folder is searched for a file. */
export const isSought = (name: string) => isKnown(name) && !LIE_ABOUT.has(innerEndingOf(name));

export function isContainer(format: InputFormat): format is ContainerFormat {
  return (CONTAINER_FORMATS as readonly string[]).includes(format);
}

/** Formats that are read as they come; of any other the whole file must be there. */
const STREAMED: ReadonlySet<InputFormat> = new Set(["ndjson", "csv", "tsv", "warc"]);

export const isStreamed = (format: InputFormat) => STREAMED.has(format);
