import { Args, type ClassType, FieldResolver } from "type-graphql";

type FieldType = Parameters<typeof FieldResolver>[0];
type FieldOptions = NonNullable<Parameters<typeof FieldResolver>[1]>;

/**
 * Declares, in a resolver class, a field below a root field, whose value the planner reads with the root field: a
 * FieldResolver without a body.
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
