import graphql from "@graphql-eslint/eslint-plugin";

// oxlint reads the code; this reads the schema alone, as `npm run schema` prints it.
const { rules: usual } = graphql.configs["flat/schema-recommended"];
const { rules: relay } = graphql.configs["flat/schema-relay"];

export default [
  {
    files: ["schema.graphql"],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: "schema.graphql" } },
    },
    plugins: { "@graphql-eslint": graphql },
    rules: {
      ...usual,
      ...relay,
      // Everything is described, not the types alone.
      "@graphql-eslint/require-description": [
        "error",
        {
          types: true,
          rootField: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
        },
      ],
      "@graphql-eslint/no-scalar-result-type-on-mutation": "error",
      // Short lists that nobody pages through, such as the aliases of an entity, are plain lists, and an entry of the audit
      // log is known by its number to few, not by an id to all; the rest of the rule holds.
      "@graphql-eslint/relay-edge-types": [
        "error",
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
      // What is a thing of its own implements Node. A page, a span or a step of a chain is known by what it belongs to.
      "@graphql-eslint/strict-id-in-types": "off",
    },
  },
];
