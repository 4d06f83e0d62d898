import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { filesOnPage } from "./page.ts";

const own = [...filesOnPage].filter(([name]) => name.startsWith("tests/"));

test.each(own)("docs/clients.md shows %s as it is", (name, code) => {
  expect(code).toBe(readFileSync(new URL(`../../${name}`, import.meta.url), "utf8"));
});
