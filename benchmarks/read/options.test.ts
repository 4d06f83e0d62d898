import { expect, test } from "vitest";
import { readOptions } from "./options.ts";

const peers = ["onrecord", "postgraphile", "limit"];

test("a size is enough", () => {
  expect(readOptions(["1m"], peers)).toEqual({
    size: "1m",
    rounds: 5,
    seconds: 5,
    workloads: ["Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "Q7"],
    peers,
    write: false,
    growth: false,
    cache: false,
  });
});

test("workloads and peers keep their order", () => {
  const args = [
    "small",
    "--only",
    "Q4,Q1",
    "--peers",
    "limit,onrecord",
    "--rounds",
    "2",
    "--seconds",
    "0.5",
    "--write",
  ];
  expect(readOptions(args, peers)).toEqual({
    size: "small",
    rounds: 2,
    seconds: 0.5,
    workloads: ["Q1", "Q4"],
    peers: ["onrecord", "limit"],
    write: true,
    growth: false,
    cache: false,
  });
});

test("growth needs no size, and only Onrecord", () => {
  expect(readOptions(["--growth"], peers)).toMatchObject({ workloads: ["Q1", "Q2", "Q4", "Q7"], peers: ["onrecord"] });
});

test("what is not known is said, with what would do", () => {
  expect(() => readOptions(["2m"], peers)).toThrow('There is no size "2m"; give one of small, 100k, 1m, 10m.');
  expect(() => readOptions(["1m", "--only", "Q8"], peers)).toThrow(
    '--only does not know "Q8"; it takes Q1, Q2, Q3, Q4, Q5, Q6, Q7.',
  );
  expect(() => readOptions(["1m", "--rounds", "0"], peers)).toThrow("--rounds 0 is not a number above 0.");
});

test("the cache of answers is measured on Onrecord alone", () => {
  expect(readOptions(["1m", "--cache"], peers)).toMatchObject({ size: "1m", peers: ["onrecord"], cache: true });
});
