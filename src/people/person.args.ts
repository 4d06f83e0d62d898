import { ArgsType, Field, InputType } from "type-graphql";
import { PageArgs } from "../graphql/page.args.ts";
import { DateScalar, EntityRef } from "../graphql/scalars.ts";

@InputType("PersonFilter", { description: "Which people: those that fit everything given." })
export class PersonFilter {
  @Field(() => String, {
    nullable: true,
    description: "Part of the name or of an alias, case and accents ignored; a name like it when nobody has it so.",
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
export class PersonPageArgs extends PageArgs {
  @Field(() => PersonFilter, { nullable: true, description: "Which people. Default: all." })
  filter?: PersonFilter | null;
}

@ArgsType()
export class RolesArgs {
  @Field(() => DateScalar, { nullable: true, description: "Only offices held on this day. Default: all of them." })
  on?: Date | null;
}
