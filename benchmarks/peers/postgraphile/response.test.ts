import { expect, test } from "vitest";
import { flat } from "./response.ts";

test("lists are without nodes, and what stands in two tables is one", () => {
  const article = { headline: "Talks", publisher: { entity: { name: "The Daily" } } };
  expect(
    flat({
      nodes: [
        { text: "No.", article, about: { nodes: [{ entity: { name: "Japan" } }, { entity: { name: "Iran" } }] } },
      ],
    }),
  ).toEqual([
    {
      text: "No.",
      article: { headline: "Talks", publisher: { name: "The Daily" } },
      about: [{ name: "Japan" }, { name: "Iran" }],
    },
  ]);
});

test("whoever is no person has no nationality", () => {
  expect(flat({ name: "Kim", person: { nationality: { code: "KP", entity: { name: "North Korea" } } } })).toEqual({
    name: "Kim",
    nationality: { code: "KP", name: "North Korea" },
  });
  expect(flat({ name: "The Daily", person: null })).toEqual({ name: "The Daily", nationality: null });
});

test("times are in UTC, with milliseconds; a day stays a day", () => {
  expect(flat({ reportedAt: "2024-05-01T14:00:00.000000+02:00", publishedAt: null, start: "2024-05-01" })).toEqual({
    reportedAt: "2024-05-01T12:00:00.000Z",
    publishedAt: null,
    start: "2024-05-01",
  });
});
