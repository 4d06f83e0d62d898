import { Resolver } from "type-graphql";
import { RefArgs, theOne } from "../entities/entity.args.ts";
import { TopicType } from "./topic.type.ts";
import { PlannedQuery } from "../graphql/root-field.ts";

@Resolver(() => TopicType)
export class TopicResolver {
  @PlannedQuery(() => TopicType, { args: RefArgs, nullable: true, description: theOne("topic") })
  topic: unknown;
}
