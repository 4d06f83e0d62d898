import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  validate,
  type ValidationRule,
} from "graphql";

export interface ValidationOptions {
  readonly rules: readonly ValidationRule[];
  readonly maxTokens: number;
}

/** Parses and validates texts as Apollo does with those of requests; throws what is wrong with one. */
export function parseAndValidate(
  schema: GraphQLSchema,
  { rules, maxTokens }: ValidationOptions,
): (text: string) => DocumentNode {
  return (text) => {
    const document = parse(text, { maxTokens: maxTokens });
    const errors = validate(schema, document, [...specifiedRules, ...rules]);
    if (errors.length > 0) throw new GraphQLError(errors.map(({ message }) => message).join(" "));
    return document;
  };
}
