import { Field, ObjectType } from "type-graphql";

@ObjectType("UserError", { description: "A fault in the input that the client can correct, or a notice." })
export class UserErrorType {
  @Field(() => String, { description: "Code for programs, such as `UNKNOWN_PUBLISHER`." })
  code!: string;

  @Field(() => String, { description: "Explanation for people, and how to correct it." })
  message!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Path in the arguments: ["input", "publisher"]; null for all of them.',
  })
  field!: readonly string[] | null;
}
