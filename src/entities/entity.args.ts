import { ArgsType, Field } from "type-graphql";
import { FirstArgs, PageArgs } from "../graphql/page.args.ts";
import { EntityRef } from "../graphql/scalars.ts";
import { EntityKind } from "./entity.type.ts";

@ArgsType()
export class RefArgs {
  @Field(() => EntityRef, { description: "Which one: a name, alias, slug, code, Wikidata id or global id." })
  ref!: string;
}

/** Describes a field that takes RefArgs. */
export const theOne = (what: string): string =>
  `The one ${what} a reference means; null for none. ` +
  "Several are the error AMBIGUOUS_ENTITY, with `extensions.candidates`.";

@ArgsType()
export class EntityPageArgs extends PageArgs {
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Whether to list provisional ones as well. Default: only those that are confirmed.",
  })
  includeProvisional?: boolean | null;
}

@ArgsType()
export class KindsArgs extends FirstArgs {
  @Field(() => [EntityKind], { nullable: true, description: "Only entities of these kinds. Default: every kind." })
  kinds?: readonly EntityKind[] | null;
}
