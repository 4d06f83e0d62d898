import { expect, test } from "vitest";
import { median, percentile } from "./statistics.ts";

test("the median is the middle value, whatever the order, or the mean of both", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([10, 1, 5, 2])).toBe(3.5);
  expect(median([7])).toBe(7);
  expect(median([])).toBeNaN();
});

test("numbers are put in order as numbers", () => {
  expect(median([100, 20, 3])).toBe(20);
});

test("a percentile is one of the values, the nearest rank", () => {
  const values = Array.from({ length: 200 }, (_, index) => 200 - index);
  expect(percentile(values, 0.5)).toBe(100);
  expect(percentile(values, 0.99)).toBe(198);
  expect(percentile(values, 1)).toBe(200);
  expect(percentile([4], 0.99)).toBe(4);
  expect(percentile([], 0.5)).toBeNaN();
});
