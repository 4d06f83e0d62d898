import { Field, ID, InterfaceType } from "type-graphql";

@InterfaceType("Node", { description: "Anything with a global id: `node(id:)` finds it again." })
export abstract class NodeType {
  @Field(() => ID, { description: "Global id: opaque, and the same after a re-seed and on another machine." })
  id!: string;
}
