import { Resolver } from "type-graphql";
import { RefArgs, theOne } from "../entities/entity.args.ts";
import { EntityType } from "../entities/entity.type.ts";
import { PlannedField } from "../graphql/planned-field.ts";
import { PlaceType } from "../places/place.type.ts";
import { EventType } from "./event.type.ts";
import { PlannedQuery } from "../graphql/root-field.ts";

@Resolver(() => EventType)
export class EventResolver {
  @PlannedQuery(() => EventType, { args: RefArgs, nullable: true, description: theOne("event") })
  event: unknown;

  @PlannedField(() => PlaceType, { nullable: true, description: "Where it happened; null where it is not known." })
  place: unknown;

  @PlannedField(() => [EntityType], { description: "Who took part." })
  participants: unknown;
}
