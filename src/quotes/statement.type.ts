import { Field, Int, ObjectType } from "type-graphql";
import { EntityType, SpeakerType } from "../entities/entity.type.ts";
import { DateTimeScalar } from "../graphql/scalars.ts";

@ObjectType("StatementEdge", { description: "Who talks about whom." })
export class StatementEdgeType {
  @Field(() => SpeakerType, { description: "Who talks." })
  speaker!: SpeakerType;

  @Field(() => EntityType, { description: "About whom or what." })
  about!: EntityType;

  @Field(() => Int, { description: "In how many quotes." })
  quoteCount!: number;

  @Field(() => DateTimeScalar, { description: "When the earliest of them was reported." })
  firstReportedAt!: Date;

  @Field(() => DateTimeScalar, { description: "When the latest of them was reported." })
  lastReportedAt!: Date;
}
