/**
 * The data that stages hand on. Plain objects: they cross to a worker unchanged.
 * Every offset here counts UTF-16 code units of `Document.text`; only `record.ts` turns them into code points.
 */

/** Half-open [start, end), UTF-16 code units of the document's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An article. The text is what was read, unchanged: every span gives back exactly its characters. */
export interface Document {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly date?: string;
  readonly author?: string;
  readonly outlet?: string;
  readonly url?: string;
  /** Whatever else came with the article, by its own names. */
  readonly metadata?: Readonly<Record<string, string>>;
}

/** Universal part of speech, as wink-nlp gives it. */
export type Pos =
  | "ADJ" | "ADP" | "ADV" | "AUX" | "CCONJ" | "DET" | "INTJ" | "NOUN" | "NUM"
  | "PART" | "PRON" | "PROPN" | "PUNCT" | "SCONJ" | "SPACE" | "SYM" | "VERB" | "X";

/** `text` is the token's own characters; `lemma` is in lower case. */
export interface Token extends Span {
  readonly text: string;
  readonly lemma: string;
  readonly pos: Pos;
  /** wink-nlp's type where it sees a quantity (DATE, TIME, DURATION, MONEY, CARDINAL, ORDINAL, PERCENT…), else "". */
  readonly quantity: string;
}

/** A run of lines that belong together; the text between two paragraphs is blank. Token numbers are half-open. */
export interface Paragraph extends Span {
  readonly firstToken: number;
  readonly endToken: number;
}

/** Token numbers are half-open; `paragraph` is the number of the paragraph that holds the sentence. */
export interface Sentence extends Span {
  readonly firstToken: number;
  readonly endToken: number;
  readonly paragraph: number;
}

export type QuoteMark = "double" | "single" | "guillemet" | "apostrophes";

/**
 * A stretch between quotation marks, marks included. One that runs over several paragraphs, the opening mark repeated,
 * is one Quotation a paragraph, each but the first with `continues`.
 */
export interface Quotation extends Span {
  readonly mark: QuoteMark;
  /** False where the text gives no closing mark: the quotation then ends with its paragraph. */
  readonly closed: boolean;
  /** True where it goes on from the quotation before it, which its paragraph left open. */
  readonly continues: boolean;
  /** 0 for a quotation in running text, 1 for one inside another, and so on. */
  readonly depth: number;
  /** Tokens from the opening mark to the closing one, half-open. */
  readonly firstToken: number;
  readonly endToken: number;
}

export const ENTITY_TYPES = [
  "PERSON", "ORGANIZATION", "LOCATION", "FACILITY", "NORP", "PRODUCT", "MISC", "DATE", "MONEY",
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

export type MentionKind = "name" | "nominal" | "pronoun";

export interface Mention extends Span {
  readonly kind: MentionKind;
  readonly type: EntityType;
  readonly firstToken: number;
  readonly endToken: number;
  /** The name that the user's own list gives it, where it is on that list. */
  readonly listed?: string;
}

/** A name that the user says is one, with the other ways to write it. */
export interface OwnName {
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: readonly string[];
}

/** One person, organization, place… of the article, with everything that refers to it, in reading order. */
export interface Entity {
  readonly id: string;
  /** The fullest name that the article gives; for one never named, its first nominal. */
  readonly name: string;
  readonly type: EntityType;
  readonly mentions: readonly Mention[];
  /** True where `name` is a name and no description. Absent in entities made by hand: then as `mentions` say. */
  readonly named?: boolean;
  /** True for a country. */
  readonly country?: boolean;
  /** Stated by titles, nouns and pronouns of the text; absent where it states none. */
  readonly gender?: "male" | "female";
  /** What the text calls it beside its name, in its own words: `political analyst`. */
  readonly roles?: readonly string[];
  /** The body or country that one of these roles ties it to. */
  readonly affiliation?: string;
}

/** Who acts, is acted on, stands behind a preposition, owns; by the words around, so not always known. */
export type GrammaticalRole = "subject" | "object" | "oblique" | "possessor" | "other";

/** A mention with what it refers to. */
export interface Reference extends Mention {
  /** Token of its head. */
  readonly head: number;
  /** First token of the noun phrase that it is the head of: before a name its titles. */
  readonly phraseStart: number;
  readonly role: GrammaticalRole;
  /** Ids; more than one for `they` after two people, none where no entity was made of it. */
  readonly entities: readonly string[];
  /** For a document (`the poll`): ids of those who published it. */
  readonly issuers: readonly string[];
  /** For a demonym or a capital (`Russian`, `Moscow`): id of the country that it may stand for. */
  readonly country: string | null;
  /** What the head's noun stands for; null for names, pronouns and other nouns. */
  readonly noun: "person" | "people" | "organization" | "place" | "document" | null;
  readonly plural: boolean;
  /** 1 for I and we, 2 for you, 3 for everything else. */
  readonly person: 1 | 2 | 3;
  /** Where it is a pronoun that stands for an unnamed mention: that mention's words. */
  readonly words: Span;
}

/** The outcome of coreference. */
export interface Resolution {
  readonly entities: readonly Entity[];
  /** Every mention, in reading order. */
  readonly references: readonly Reference[];
  /** By relation: the mentions that its source is headed by; empty where it has none or its source names nobody. */
  readonly sources: ReadonlyArray<readonly Reference[]>;
  /** The same of its addressee. */
  readonly addressees: ReadonlyArray<readonly Reference[]>;
}

/** One or more spans in reading order; more than one where the phrase is discontinuous. */
export interface Phrase {
  readonly spans: readonly Span[];
}

export interface Cue extends Phrase {
  /** Lemma of the cue's head word, in lower case; for punctuation the mark itself. */
  readonly lemma: string;
}

/** direct: all of it in quotation marks; indirect: none of it; mixed: some. */
export type ContentKind = "direct" | "indirect" | "mixed";

export interface Content extends Phrase {
  readonly kind: ContentKind;
}

/** What the attribution stage finds, before anybody is resolved: the text's own words. In reading order of contents. */
export interface Relation {
  readonly source: Phrase | null;
  readonly cue: Cue | null;
  readonly content: Content;
  /** Calibrated probability that the row is right. */
  readonly confidence: number;
  /** The words that name whom the source speaks or writes to, where the text gives them. */
  readonly addressee?: Phrase;
  /** On one that lies within the content of another: it neither speaks for it nor hides it. */
  readonly nested?: true;
}

/** What kind of act a cue names; the README defines them. */
export const CUE_KINDS = ["speech", "writing", "document", "thought", "perception", "action", "punctuation"] as const;
export type CueKind = (typeof CUE_KINDS)[number];

/** How the source stands to its content; the README defines them. */
export const POLARITIES = ["affirmed", "denied", "negated", "asked"] as const;
export type Polarity = (typeof POLARITIES)[number];

/** Whom the source speaks to. */
export interface Addressee extends Phrase {
  /** The canonical name of the one entity that it is, else its own words. */
  readonly name: string;
  /** Id of that entity; null where it is none or several. */
  readonly entity: string | null;
}

export const SOURCE_KINDS = [
  "person", "organization", "government", "group", "document", "unnamed person", "unnamed group", "author",
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export interface Speaker {
  readonly name: string;
  /** Id of the entity, or null where the source is nobody that the article mentions elsewhere. */
  readonly entity: string | null;
  /** False where the article never names the source; `name` is then the source's own words. */
  readonly named: boolean;
  readonly kind?: SourceKind;
  /** As the text states it: `political analyst`. */
  readonly role?: string;
  /** The body or country that the text ties it to: `Cato Institute` for `an analyst at the Cato Institute`. */
  readonly affiliation?: string;
  /** As titles, nouns and pronouns of the text state it, never read off a name. */
  readonly gender?: "male" | "female";
}

/** What a content says for or against somebody. */
export const STANCES = ["negative", "neutral", "positive"] as const;
export type StanceLabel = (typeof STANCES)[number];

export interface Stance {
  readonly label: StanceLabel;
  /** Of the label: calibrated, to three decimals. */
  readonly probability: number;
}

export interface Target {
  readonly name: string;
  readonly entity: string;
  /** Where the content mentions it. */
  readonly mentions: readonly Span[];
  /** What it does where the content first mentions it. */
  readonly role?: GrammaticalRole;
  /** True for the one whom the content is about most. */
  readonly main?: boolean;
  /** Absent where nothing was asked. */
  readonly stance?: Stance;
}

/** What is known of a relation once its source and addressee are resolved. */
export interface Description {
  /** Absent where there is no cue. */
  readonly cueKind?: CueKind;
  readonly polarity: Polarity;
  /** Absent where the text gives none. */
  readonly addressee?: Addressee;
}

export interface Attribution extends Relation, Partial<Description> {
  readonly id: string;
  readonly addressee?: Addressee;
  /** Id of the attribution in whose content it lies. */
  readonly within?: string;
  readonly speakers: readonly Speaker[];
  readonly targets: readonly Target[];
}

/** Names weights that an analysis came from; other weights have another fingerprint. */
export interface ModelIdentity {
  readonly name: string;
  readonly version: string;
  readonly fingerprint: string;
}

export interface Analysis {
  readonly document: Document;
  /** Absent where none was used. */
  readonly models?: readonly ModelIdentity[];
  readonly tokens: readonly Token[];
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly entities: readonly Entity[];
  readonly attributions: readonly Attribution[];
  /** Those that lie within the content of one of `attributions`. Absent where nobody looked. */
  readonly nested?: readonly Attribution[];
}
