import { ArgsType, Field } from "type-graphql";
import { EntityKind } from "../entities/entity.type.ts";
import { DateScalar } from "../graphql/scalars.ts";

@ArgsType()
export class ResolveArgs {
  @Field(() => String, { description: 'The name to look up, as a person would write it: "Kim".' })
  name!: string;

  @Field(() => [EntityKind], { nullable: true, description: "Only entities of these kinds. Default: every kind." })
  kinds?: readonly EntityKind[] | null;

  @Field(() => DateScalar, { nullable: true, description: "Only aliases that held on this day. Default: of any time." })
  on?: Date | null;
}
