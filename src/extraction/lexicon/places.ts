import { wordSet } from "./words.ts";

/** Words that end (or, with "of", begin) the name of a place. */
export const placeWords = wordSet(`
  city river lake sea ocean bay gulf strait island islands isle isles mountain mountains mount valley desert peninsula coast
  beach cape harbour harbor port canal county province state district region territory oblast prefecture governorate canton
  village town township borough street road avenue boulevard square lane bridge tunnel airport station stadium park
  forest reserve border heights hill hills falls springs creek glacier plateau basin delta camp prison mosque cathedral palace
  tower towers castle temple highway motorway crossing checkpoint east west north south mall plaza arena dam reef
  hemisphere`);

/** Those of them that are nobody's family name: "Harlan County" is a place although Harlan is a given name. */
export const areas = wordSet(`
  city county province state district region territory village town township borough canton avenue boulevard airport station
  stadium highway motorway peninsula island islands isle isles desert plateau basin reef arena plaza mall`);

/** Prepositions before a place. "At" and "from" stand before organizations as well. */
export const locative = wordSet(
  "in near across throughout inside outside around toward towards via outskirts north south east west",
);
