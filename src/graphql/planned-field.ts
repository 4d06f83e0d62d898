import { Args, type ClassType, FieldResolver } from "type-graphql";

type FieldType = Parameters<typeof FieldResolver>[0];
type FieldOptions = NonNullable<Parameters<typeof FieldResolver>[1]>;

/**
 * Declares, in a resolver class, a field of its type whose value the planner has read already (see planned.ts).
 * It is a FieldResolver without a body: schema.ts gives every field below a root field the same one.
 */
export function PlannedField(
  type: FieldType,
  options: FieldOptions & { readonly args?: ClassType },
): PropertyDecorator {
  const { args, ...fieldOptions } = options;
  return (prototype, field) => {
    FieldResolver(type, fieldOptions)(prototype, field, {});
    if (args !== undefined) Args(() => args)(prototype, field, 0);
  };
}
