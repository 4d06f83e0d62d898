import { expect, test } from "vitest";
import { freshDatabase } from "../support/database.ts";
import { serve } from "./serve.ts";

const database = await freshDatabase({ seeded: true });
const question = '{ quotes(filter: { speaker: "Kim", about: "US" }) { totalCount } }';

/** Something that happens once, and can be waited for. */
function event(): { readonly happened: Promise<void>; readonly happen: () => void } {
  let happen = () => {};
  const happened = new Promise<void>((resolve) => (happen = resolve));
  return { happened, happen };
}

test("a request in flight is answered; no more are taken", async () => {
  const [asked, released] = [event(), event()];
  const { app, url, ask } = await serve({
    query: async (sql) => {
      asked.happen();
      await released.happened;
      return database.query(sql);
    },
  });
  const answer = ask(question);
  await asked.happened;
  const closed = app.close();
  await expect
    .poll(() =>
      fetch(url, { headers: { connection: "close" } }).then(
        () => "taken",
        () => "refused",
      ),
    )
    .toBe("refused");
  released.happen();
  expect(await answer).toMatchObject({ status: 200, body: { data: { quotes: { totalCount: 3 } } } });
  await closed;
});

test("a request that never ends is cut off, so that the server stops all the same", async () => {
  const asked = event();
  const { app, ask } = await serve(
    {
      query: () => {
        asked.happen();
        return new Promise(() => {});
      },
    },
    { deadlineMs: 60_000 },
  );
  const answer = ask(question).catch(() => "cut off");
  await asked.happened;
  await app.close();
  expect(await answer).toBe("cut off");
});

test("it can be closed twice", async () => {
  const { app } = await serve(database);
  await Promise.all([app.close(), app.close()]);
});
