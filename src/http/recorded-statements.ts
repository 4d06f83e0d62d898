import type { OnStatement, StatementRun } from "../observability/statements.ts";
import { shownStatement, statementName } from "../observability/statement-text.ts";
import type { RequestContext } from "./request-context.ts";

/** Notes every statement that an exchange sends, and makes a span of it when traces are sent. */
export function recordStatements(exchange: RequestContext): OnStatement {
  return ({ text, purpose = "" }) => {
    const run: StatementRun = { text, started: performance.now() };
    (exchange.statements ??= []).push(run);
    const parent = exchange.execution ?? exchange.span;
    const span = parent?.child(statementName(text, purpose), {
      "db.system.name": "postgresql",
      "db.query.text": shownStatement(text),
    });
    return (error) => {
      run.ms = performance.now() - run.started;
      span?.end(error);
    };
  };
}
