import type { ModelFile } from "../tagger/model.js";
import { linearModelOf, sectionOf } from "../tagger/model.js";
import type { LinearModel } from "../tagger/task.js";
import type { RelationNetwork } from "./relation-network.js";
import { NETWORK_VERSION, relationNetworkOf } from "./relation-network.js";
import { ROWS } from "./rows.js";

export interface AttributionModel extends RelationNetwork {
  readonly rows: LinearModel;
  /** Least confidence of a row; where F1 is best on dev. */
  readonly threshold: number;
}

/** @throws HearsayError where the file is for other versions of the tasks */
export function attributionModelOf(file: ModelFile, where: string): AttributionModel {
  return {
    ...relationNetworkOf(sectionOf(file, where, "network", NETWORK_VERSION), sectionOf(file, where, "words", NETWORK_VERSION).bytes),
    rows: linearModelOf(file, where, ROWS),
    threshold: Number(sectionOf(file, where, ROWS.name, ROWS.version).meta["threshold"]),
  };
}
