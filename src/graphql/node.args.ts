import { ArgsType, Field, ID } from "type-graphql";

@ArgsType()
export class NodeArgs {
  @Field(() => ID, { description: "Global id, from the `id` of any Node." })
  id!: string;
}

@ArgsType()
export class NodesArgs {
  @Field(() => [ID], { description: "Global ids, at most 100." })
  ids!: readonly string[];
}
