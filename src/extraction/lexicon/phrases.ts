import { wordSet } from "./words.ts";

/** Words that stand for people without a noun: "Many believe", "Others said", "One told". */
export const standalone =
  wordSet(`some many most few several others both all another one two three four five none neither either each
  these those everyone everybody someone somebody anyone anybody nobody half dozens hundreds thousands millions`);

/** Words before a unit of time that make the two a date: "last week". */
export const timely = wordSet(
  "last this next past previous coming same that each every one two three four five six seven eight nine ten several few many couple",
);

/** Nouns that stand before the name of what they mean: "the book Emma", "the ferry Sewol". */
export const namedThings =
  wordSet(`book film movie novel song album single series show programme program game app magazine newspaper daily
  weekly journal site website blog portal platform channel river city town village county district province state island lake
  mount mountain planet ship vessel ferry tanker yacht submarine flight spacecraft rocket satellite drug vaccine group sect
  cult clan tribe family brand label operator project mission operation hurricane typhoon cyclone storm number
  part team side constituency neighbourhood neighborhood suburb street prison camp airport stadium restaurant hotel pub bar
  nightclub dog cat horse elephant agency firm company giant maker chain bank airline carrier newsgroup region capital
  then-girlfriend then-wife then-husband then-president pop rock brother sister son daughter father mother wife husband
  girlfriend boyfriend uncle aunt cousin nephew niece fiancé fiancée grandson granddaughter partner colleague friend actor legend star
  great icon newcomer rival native captain number-one striker midfielder winger forward batsman bowler keeper seed`);

/** What a page puts between texts: glued to a name it is none of it. */
export const furnitureWords =
  wordSet(`advertisement advertisements advertising gallery galleries photo photos image images picture pictures share tweet
  email print comment comments file video videos related subscribe newsletter caption credit getty handout slideshow pinterest
  whatsapp facebook twitter`);
