import { Field, ObjectType } from "type-graphql";

@ObjectType("UserError", { description: "Something in an input that the caller can mend, or has to know." })
export class UserErrorType {
  @Field(() => String, { description: "What it is, for programs, such as `UNKNOWN_PUBLISHER`." })
  code!: string;

  @Field(() => String, { description: "What it is, for people, and what would do." })
  message!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Which part of the arguments: ["input", "publisher"]; null for all of them.',
  })
  field!: readonly string[] | null;
}
