/** Articles by different people about different things, one a line, as long as a short report. */
export function manyArticles(count: number): string {
  const lines = Array.from({ length: count }, (_, index) =>
    JSON.stringify({ id: `many-${index}`, text: textOf(index) }),
  );
  return `${lines.join("\n")}\n`;
}

/** How many statements stand in each of them. */
export const statementsInEach = 3;

const letters = "abcdefghijklmnopqrst";
const word = (index: number) => [...String(index)].map((digit) => letters[Number(digit)]).join("");
const name = (index: number) => `Zora Qu${word(index)}l`;

function textOf(index: number): string {
  const filler = `The ${word(index)} works stand at kilometre ${index} of the river road. `.repeat(5);
  return [
    `${name(index)} said: "Bridge ${word(index)} will be open to everybody by the summer."`,
    filler,
    `"We have paid ${index} workers for ${word(index)} days of work," ${name(index)} said.`,
    filler,
    `${name(index)} said that ferry ${word(index)} would stop in week ${index}.`,
  ].join("\n\n");
}
