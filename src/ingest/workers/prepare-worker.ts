import { once } from "node:events";
import type { MessagePort } from "node:worker_threads";
import type { KnownEntity } from "../../extraction/knowledge.ts";
import { englishNews } from "../english-news.ts";
import type { FoundArticle } from "../prepared-article.ts";
import { type Preparation, prepareWith } from "../prepare-articles.ts";

/** A task of the threads: articles, and a port that answers folded names with entities, or null if it can't. */
export interface PrepareTask {
  readonly articles: readonly FoundArticle[];
  readonly port: MessagePort;
}

const prepare = prepareWith(englishNews);

/** Runs in a thread: prepares the articles of a task. */
export async function prepareInThread({ articles, port }: PrepareTask): Promise<readonly Preparation[]> {
  const findEntities = async (names: readonly string[]) => {
    port.postMessage(names);
    const [entities] = (await once(port, "message")) as [readonly KnownEntity[] | null];
    if (entities === null) throw new Error("the entities could not be looked up");
    return entities;
  };
  const preparations: Preparation[] = [];
  try {
    for await (const preparation of prepare(articles, findEntities)) preparations.push(preparation);
    return preparations;
  } finally {
    port.close();
  }
}
