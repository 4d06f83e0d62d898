import { afterEach, expect, test } from "vitest";
import { foundArticle } from "../../../src/ingest/prepared-article.ts";
import type { Preparation } from "../../../src/ingest/prepare-articles.ts";
import { openPreparingThreads, type PreparingThreads } from "../../../src/ingest/workers/prepare-in-threads.ts";
import { raw } from "../raw.ts";

const opened: PreparingThreads[] = [];
afterEach(async () => {
  for (const threads of opened.splice(0)) await threads.close();
});

function threadsOf(...module: Parameters<typeof openPreparingThreads>): PreparingThreads {
  const threads = openPreparingThreads(...module);
  opened.push(threads);
  return threads;
}

const article = foundArticle(raw('"The pier is safe," Ada Holm said.', {}), null);

async function prepared({ prepare }: PreparingThreads, find = async () => []): Promise<readonly Preparation[]> {
  const preparations: Preparation[] = [];
  for await (const preparation of prepare([article], find)) preparations.push(preparation);
  return preparations;
}

test("a thread reads an article", async () => {
  expect(await prepared(threadsOf())).toEqual([
    { article: expect.objectContaining({ isRead: true, facts: expect.objectContaining({}) as unknown }) },
  ]);
});

test("a lookup that fails is the error of the article, and the next article is read", async () => {
  const threads = threadsOf();
  const away = async () => {
    throw new Error("the database is away");
  };
  await expect(prepared(threads, away)).rejects.toThrow("the database is away");
  expect(await prepared(threads)).toHaveLength(1);
});

test("threads that can't be started fail each article and nothing else", async () => {
  const threads = threadsOf(new URL("no-such-worker.ts", import.meta.url));
  await expect(prepared(threads)).rejects.toThrow(/Cannot find module/);
  await expect(prepared(threads)).rejects.toThrow(/Cannot find module/);
});
