import { getNamedType, getNullableType, isCompositeType, isListType, isObjectType } from "graphql";
import { expect, test } from "vitest";
import { declaredSize } from "../../src/execution/limits/declared-size.ts";
import { introspectionSizes } from "../../src/execution/limits/introspection-size.ts";
import { assumedListSizes, fieldCosts } from "../../src/execution/limits/list-sizes.ts";
import { createSchema } from "../../src/schema.ts";

const schema = createSchema();
const sizes = { ...assumedListSizes, ...introspectionSizes(schema) };
const objects = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type));
const fields = objects.flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })));
/** Lists of text or numbers are part of the object that has them. */
const lists = fields.filter(
  ({ field }) => isListType(getNullableType(field.type)) && isCompositeType(getNamedType(field.type)),
);

test("every list of objects has a size, a page size, or the page of what it is in", () => {
  const unknown = lists.filter(({ type, field }) => declaredSize(sizes, type, field) === null);
  expect(unknown.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([]);
  expect(lists.length).toBeGreaterThan(60);
});

test("every size and price is one of a field that is there", () => {
  const names = new Set(
    fields.flatMap(({ type, field }) =>
      [type.name, ...type.getInterfaces().map(({ name }) => name), "*"].map((owner) => `${owner}.${field.name}`),
    ),
  );
  expect([...Object.keys(sizes), ...Object.keys(fieldCosts)].filter((name) => !names.has(name))).toEqual([]);
});
