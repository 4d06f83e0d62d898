import { registerEnumType } from "type-graphql";

/** Declares a GraphQL enum from the descriptions of its values. */
export function enumType<Value extends string>(
  name: string,
  description: string,
  descriptions: Readonly<Record<Value, string>>,
): { readonly [Key in Value]: Key } {
  const values = Object.keys(descriptions) as Value[];
  const byValue = <Result>(result: (value: Value) => Result) =>
    Object.fromEntries(values.map((value) => [value, result(value)]));
  const constants = byValue((value) => value) as { [Key in Value]: Key };
  const valuesConfig = byValue((value) => ({ description: descriptions[value] })) as Record<
    Value,
    { readonly description: string }
  >;
  registerEnumType(constants, { name, description, valuesConfig });
  return constants;
}
