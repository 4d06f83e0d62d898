import { ArgsType, Field, InputType } from "type-graphql";
import { EntityPageArgs } from "../entities/entity.args.ts";
import { DateScalar, EntityRef } from "../graphql/scalars.ts";

@InputType("PersonFilter", { description: "Selects people who match all fields." })
export class PersonFilter {
  @Field(() => String, {
    nullable: true,
    description: "Part of the name or of an alias, ignoring case and accents; similar names if no name contains it.",
  })
  name?: string | null;

  @Field(() => [EntityRef], { nullable: true, description: "Nationals of any of these countries." })
  nationality?: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description: "Part of the title of an office held at any time; case is ignored.",
  })
  role?: string | null;
}

@ArgsType()
export class PersonPageArgs extends EntityPageArgs {
  @Field(() => PersonFilter, { nullable: true, description: "Which people. Default: all." })
  filter?: PersonFilter | null;
}

@ArgsType()
export class RolesArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      "Only offices held on this day. One without dates is held on every day, and one that articles state within a year of " +
      "the day on which one of them was published. Default: all of them.",
  })
  on?: Date | null;
}
