const lines = (text: string): readonly string[] =>
  text
    .trim()
    .split("\n")
    .map((line) => line.trim());

/** What is said: {kind} is a word of that kind, {coinage} a made-up name, {number} a number. */
export const clauses = lines(`
  the {noun} must {base} the {adjective} {noun} before the {adjective} {nouns} {base} it {adverb}
  we {past} the {noun} because the {nouns} of {coinage} could no longer {base} a {adjective} {noun}
  no {adjective} {noun} can {base} the {nouns} that the {noun} of {coinage} has {adverb} {past}
  our {nouns} will {base} the {noun} and {base} every {adjective} {noun} for {number} years
  there will be no {noun} until the {adjective} {nouns} {base} the {noun} of the {adjective} {noun}
  the {nouns} have {past} {number} {nouns} since the {adjective} {noun} {past} the {noun}
  it was the {adjective} {noun} that {past} the {nouns} and {adverb} {past} the {noun} at {coinage}
  nobody should {base} a {noun} without the {adjective} {nouns} who {past} the {noun}
  they {past} the {noun} {adverb}, and the {adjective} {nouns} {past} {number} {nouns} in return
  every {noun} in {coinage} knows that the {adjective} {noun} {past} the {nouns}
  I have asked the {noun} to {base} the {nouns} and to {base} the {adjective} {noun} {adverb}
  this {noun} is about {nouns} and a {adjective} {noun}, not about the {noun} of some {nouns}
  the {adjective} {noun} cannot {base} {number} {nouns} while the {noun} {adverb} {past} the {nouns}
  if the {nouns} {base} the {noun}, the {adjective} {noun} will {base} the {nouns} of {coinage}
  we expect the {nouns} to {base} the {adjective} {noun} and the {noun} to {base} the {nouns}
  the {noun} of the {nouns} was {adverb} {past}, which is why the {adjective} {noun} matters
  more than {number} {nouns} were {past} when the {noun} {past} the {adjective} {noun} near {coinage}
  what the {nouns} want is a {adjective} {noun}, a {noun} that works and {nouns} that last
  a {noun} without {nouns} is only a {adjective} {noun}, and we {past} one {adverb} in {coinage}
  the {nouns} and the {nouns} will {base} the {noun} together after {number} {adjective} days
  it would be a {adjective} {noun} to {base} the {nouns} now that the {noun} has been {past}
  my {noun} has {adverb} {past} the {adjective} {nouns}, and it will {base} the {noun} too
  the {noun} has to choose between the {adjective} {nouns} and the {noun} that it {past}
  we did not {base} the {noun} to see {adjective} {nouns} {base} the {noun} at {coinage}
  {number} {nouns} are too many for a {adjective} {noun} that {adverb} {past} its {nouns}
  the {nouns} who {past} the {noun} deserve a {adjective} {noun} and {nouns} of their own
`);

/** How a statement goes on about one, two or three subjects: {0}, {1} and {2}. */
export const tails: readonly (readonly string[])[] = [
  lines(`
    , and {0} has to answer for it
    , whatever {0} may think of it
    as long as {0} stands aside
    together with {0}
    , as {0} did before us
    , but {0} has not replied
    unless {0} changes its mind
    , with or without {0}
    because of {0}
    , and that includes {0}
    for the sake of {0}
    , which {0} has known for years
    as {0} promised
  `),
  lines(`
    , whether {0} and {1} like it or not
    between {0} and {1}
    , and neither {0} nor {1} can stop it
    as soon as {0} has spoken with {1}
    with the help of {0} and {1}
    , which {0} owes to {1}
  `),
  lines(`
    for {0}, {1} and {2} alike
    , as {0}, {1} and {2} agreed
    if {0} and {1} stand by {2}
    , unlike {0}, {1} or {2}
  `),
];

/** What reporters write between the quotes. */
export const narratives = lines(`
  The {adjective} {noun} {past} the {nouns} after a {noun} that lasted {number} days.
  In {coinage}, {nouns} {adverb} {past} the {noun}, and the {adjective} {noun} {past} {number} {nouns}.
  It was the {adjective} {noun} since the {noun} of {coinage} {past} the {nouns}.
  The {noun} comes as the {nouns} {base} the {adjective} {noun} in the {noun} of the {noun}.
  About {number} {nouns} were {past}, according to the {noun} in {coinage}.
  The {nouns} had {adverb} {past} a {adjective} {noun}, which the {noun} {past} last year.
  Neither the {noun} nor the {adjective} {nouns} {past} the {noun} that the {nouns} had {past}.
  A {noun} of the {adjective} {noun} showed that {nouns} {past} the {noun} of {number} {nouns}.
  The {noun} {past} its {adjective} {noun} when the {nouns} of {coinage} {past} the {noun}.
  Critics fear that the {adjective} {nouns} will {base} the {noun} and {base} the {nouns} {adverb}.
  Before the {noun}, {number} {adjective} {nouns} {past} the {noun} between {coinage} and {coinage}.
  The {nouns} are expected to {base} a {adjective} {noun}, and the {noun} to {base} the {nouns}.
  Since then the {noun} has {past} {number} {nouns}, more than the {adjective} {noun} of {coinage}.
  {coinage}, once a {adjective} {noun}, {past} its {nouns} after the {noun} was {adverb} {past}.
`);

export const headlines = lines(`
  {0}: {noun} {past} after {adjective} {noun}
  {adjective} {nouns} {base} {noun} as {0} waits
  {nouns} of {coinage} {base} {adjective} {noun}
  {noun} of {0} {past} {nouns} in {adjective} {noun}
  {number} {nouns} {past} at {coinage}
`);
