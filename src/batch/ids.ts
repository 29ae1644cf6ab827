import type { HearsayError } from "../errors.js";
import type { Article } from "../read/article.js";

/** How many articles have the id of one before them, and which the first was. */
export class Ids {
  again = 0;
  first: string | undefined;
  readonly #known = new Set<string>();

  /** Passes articles on as they are: what has the same id is another article all the same. */
  async *noted<Item extends Article | HearsayError>(articles: AsyncIterable<Item>): AsyncGenerator<Item> {
    for await (const article of articles) {
      if ("id" in article) this.#note(article.id);
      yield article;
    }
  }

  #note(id: string): void {
    if (!this.#known.has(id)) this.#known.add(id);
    else {
      this.again += 1;
      this.first ??= id;
    }
  }
}
