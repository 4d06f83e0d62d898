import { ObjectType } from "type-graphql";
import { EntityType } from "../entities/entity.type.ts";

@ObjectType("Topic", { implements: EntityType, description: "A subject, such as sanctions." })
export class TopicType extends EntityType {}
