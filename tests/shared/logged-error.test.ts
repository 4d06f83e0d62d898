import { expect, test } from "vitest";
import { loggedError } from "../../src/shared/logged-error.ts";

test("an error of Postgres is told without a value", () => {
  const error = Object.assign(new Error('duplicate key value violates unique constraint "article_url_key"'), {
    severity: "ERROR",
    code: "23505",
    detail: "Key (url)=(https://secret.example) already exists.",
    constraint: "article_url_key",
    where: "parameter $1 = 'secret'",
  });
  expect(loggedError(error)).toEqual({
    type: "PostgresError",
    message: 'duplicate key value violates unique constraint "article_url_key"',
    code: "23505",
    severity: "ERROR",
    constraint: "article_url_key",
    stack: expect.stringMatching(/^ {4}at /),
  });
});

test("any other error is told with its message, its frames and its causes", () => {
  const error = new TypeError("no such thing", { cause: new Error("gone") });
  expect(loggedError(error)).toEqual({
    type: "TypeError",
    message: "no such thing",
    stack: expect.stringMatching(/^ {4}at /),
    cause: { type: "Error", message: "gone", stack: expect.stringMatching(/^ {4}at /) },
  });
});

test.each([
  ['invalid input syntax for type date: "secret"', "invalid input syntax for type date: …"],
  ['value "9999" is out of range for type integer', 'value "…" is out of range for type integer'],
  ['relation "quote" does not exist', 'relation "quote" does not exist'],
])("%s becomes %s", (message, told) => {
  expect(loggedError(Object.assign(new Error(message), { severity: "ERROR" }))).toMatchObject({ message: told });
});
