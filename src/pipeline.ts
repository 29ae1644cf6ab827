import { addAccusations } from "./attribution/accusations.js";
import { findAddressees } from "./attribution/addressees.js";
import type { Context, Layers } from "./attribution/context.js";
import { contextOf } from "./attribution/context.js";
import { CueKindReader } from "./attribution/cue-kinds.js";
import { describeRelations } from "./attribution/describe.js";
import { mendExtents } from "./attribution/extents.js";
import type { AttributionModel } from "./attribution/model.js";
import { attributionModelOf } from "./attribution/model.js";
import { innerRelations, numbered } from "./attribution/numbers.js";
import { relationsWithNested } from "./attribution/relations.js";
import { resolveSpeakers } from "./attribution/speakers.js";
import type { StanceModel } from "./attribution/stances.js";
import { addStances, stanceModelOf } from "./attribution/stances.js";
import { findTargets } from "./attribution/targets.js";
import { addUncuedQuotations } from "./attribution/uncued.js";
import { type NamesModel, namesModelOf, tagNames } from "./entities/names.js";
import { indexOwnNames, preferOwnNames } from "./entities/own-names.js";
import { resolveArticle } from "./entities/resolve.js";
import { worldNamesOf } from "./entities/world-names.js";
import { clausesInQuotations } from "./attribution/quoted-clauses.js";
import type { Analysis, Document, Mention, ModelIdentity, Relation } from "./document/types.js";
import { formsOf, modelPath, readModel, takeModels } from "./models.js";
import type { AnalyzeOptions } from "./options.js";
import type { SyntaxModel } from "./syntax/syntax.js";
import { syntaxModelOf, syntaxOf } from "./syntax/syntax.js";
import type { ModelFile } from "./tagger/model.js";
import { annotate } from "./text/annotate.js";
import type { FormReader } from "./text/forms.js";
import { paragraphsOf } from "./text/paragraphs.js";
import { quotationsOf } from "./text/quotations.js";
import { sentencesOf } from "./text/sentences.js";
import { tokenize } from "./text/tokens.js";

/** The models of all stages, read once. */
export interface Models {
  readonly forms: FormReader;
  readonly syntax: SyntaxModel;
  readonly attribution: AttributionModel;
  readonly names: NamesModel;
  readonly stance: StanceModel;
  readonly cueKinds: CueKindReader;
  /** Names the weights in every record. */
  readonly identities: readonly ModelIdentity[];
}

/** @throws HearsayError where a model is missing, damaged or made for another version */
export function loadModels(read: (name: string) => ModelFile = readModel): Models {
  const clusters = read("clusters");
  const rare = read("rare");
  const attribution = read("attribution");
  const syntax = read("syntax");
  const names = read("names");
  const world = read("world-names");
  const stance = read("stance");
  const forms = formsOf(clusters, rare);
  return {
    forms,
    cueKinds: new CueKindReader((word) => forms.clustersOf(word)),
    attribution: attributionModelOf(attribution, modelPath("attribution")),
    syntax: syntaxModelOf(syntax, modelPath("syntax")),
    names: namesModelOf(names, modelPath("names"), worldNamesOf(world, modelPath("world-names"))),
    stance: stanceModelOf(stance, modelPath("stance")),
    identities: [clusters, rare, syntax, world, names, attribution, stance].map(({ card, fingerprint }) => ({ name: card.name, version: card.version, fingerprint })),
  };
}

/** Runs a stage; the bench gives one that takes its time. */
export type StageRunner = <Layer>(name: string, make: () => Layer) => Layer;
const run: StageRunner = (_, make) => make();

/** The layers of the text itself, before any trained tagging. */
export function readLayers({ text }: Document, models: Pick<Models, "forms" | "syntax">, stage: StageRunner = run): Layers {
  const tokens = stage("tokens", () => annotate(text, tokenize(text)));
  const paragraphs = stage("paragraphs", () => paragraphsOf(text, tokens));
  const quotations = stage("quotations", () => quotationsOf(tokens, paragraphs));
  const sentences = stage("sentences", () => sentencesOf(text, tokens, paragraphs, quotations));
  const forms = stage("forms", () => models.forms.read(tokens));
  const syntax = stage("syntax", () => syntaxOf(forms, sentences, models.syntax));
  return { tokens, paragraphs, sentences, quotations, forms, syntax };
}

let loaded: Models | undefined;

/** The package's own models, read at the first call. */
function packagedModels(): Models {
  loaded ??= loadModels();
  return loaded;
}

/** Names the package's own models, as every record does. @throws HearsayError as `loadModels` */
export function modelIdentities(): readonly ModelIdentity[] {
  return packagedModels().identities;
}

/**
 * Has the models ready, those that `beginModels` has begun to read or else read now: what fails here would fail for every article.
 * @throws HearsayError where a model is missing, damaged or made for another version
 */
export async function prepareModels(): Promise<void> {
  const files = await takeModels();
  loaded ??= loadModels((name) => files.get(name) ?? readModel(name));
}

/**
 * Every stage in order: the engine's table of contents.
 * @param options names: the user's own, which go before what the model finds; minConfidence: statements that are less sure than by default, too
 */
export function analyzeDocument(
  document: Document, { names: own = [], minConfidence }: Pick<AnalyzeOptions, "names" | "minConfidence"> = {}, models: Models = packagedModels(), stage: StageRunner = run,
): Analysis {
  const layers = readLayers(document, models, stage);
  const { tokens, paragraphs, sentences, quotations } = layers;
  const tagged = stage("names", () => tagNames(layers, models.names));
  const names = own.length === 0 ? tagged : preferOwnNames(tokens, tagged, indexOwnNames(own));
  const context = stage("context", () => contextOf(layers));
  const relations = stage("attribution", () => findRelations(context, names, models, minConfidence));
  const resolution = stage("resolution", () => resolveArticle(document.text, layers, names, relations));
  const speakers = stage("speakers", () => resolveSpeakers(document.text, relations, resolution));
  const targets = stage("targets", () => findTargets(tokens, relations, speakers, resolution));
  const judged = stage("stances", () => addStances(context, relations, targets, models.stance));
  const descriptions = stage("descriptions", () => describeRelations(document.text, context, relations, resolution, models.cueKinds));
  const counted = numbered(
    relations.map(({ addressee: _words, ...relation }, i) => ({ ...relation, ...descriptions[i], speakers: speakers[i], targets: judged[i] })),
  );
  const { entities } = resolution;
  return { document, models: models.identities, tokens, paragraphs, sentences, quotations, entities, ...counted };
}

/** What the models find, mended and filled up by rules, with those to whom it is said; the ones within others last. */
function findRelations(context: Context, names: readonly Mention[], models: Models, minConfidence = 1): Relation[] {
  const { attribution } = models;
  const { relations, nested } = relationsWithNested(context, attribution, Math.min(minConfidence, attribution.threshold));
  const outer = addUncuedQuotations(context, findAddressees(context, names, mendExtents(context, names, addAccusations(context, relations))), names);
  const inner = innerRelations(nested, clausesInQuotations(context, outer));
  return [...outer, ...findAddressees(context, names, inner)];
}
