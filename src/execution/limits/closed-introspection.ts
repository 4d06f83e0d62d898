import { GraphQLError, SchemaMetaFieldDef, TypeMetaFieldDef, type ValidationRule } from "graphql";
import { KnowledgeError } from "../../errors.ts";

/** Refuses to tell the schema. `__typename` stays: clients need it, and it tells no more than they know. */
export const closedIntrospection: ValidationRule = (context) => ({
  Field: (node) => {
    const { value: name } = node.name;
    if (name !== SchemaMetaFieldDef.name && name !== TypeMetaFieldDef.name) return;
    const message = `"${name}" is not answered: this server does not tell its schema. Ask whoever runs it for the file schema.graphql.`;
    context.reportError(
      new GraphQLError(message, { nodes: node, originalError: new KnowledgeError("INTROSPECTION_CLOSED", message) }),
    );
  },
});
