/** Everybody in the texts of which articles are made, under the fullest name there. */
export const originals: readonly string[] = (
  "Donald Trump;Hamdullah Mohib;Dean Kamen;Alireza Mehraban;Fuad Basya;Muhammad Amin;Najib Razak;John Kerry;" +
  "Jeff Rathke;Khaled Al-Maeena;Daniel Montalvo;Marc Headley;Mark Rathbun;Tom Devocht;John Burrows;John Key;" +
  "Tom Cruise;Matthew Ingram;Thomas Sam;Mark Tedeschi;Tom Molomby;Cres Eastman;Lydia Buchtmann;Mu Li;Julie Hahn;" +
  "John Baird;Sujata Raisinghani;Paul Dewar;Maxime Bernier;Peter Zimonjic;Luca Pastorino;Mario Monti;" +
  "Stefania Giannini;Claudio De-Vincenti;Roberto Maroni;Nunzio Galantino"
).split(";");

/** Nobody in particular. */
export const givenNames: readonly string[] = (
  "Amina Andrew Anna Arjun Beatriz Carlos Catherine Chen Daniela David Elena Emeka Fatima Felix Grace Hannah Hassan " +
  "Helen Ibrahim Ines Isaac Jack Jane Javier Joseph Karim Kofi Laura Leila Lucas Maria Martin Mehmet Michael Nadia " +
  "Naomi Nikolai Olga Omar Patricia Pedro Priya Rachel Rajesh Rosa Samuel Sarah Simon Sofia Stephen Tariq Thomas " +
  "Valentina Victor Wanjiru Wei William Yasmin Yuki Zainab"
).split(" ");

export const surnames: readonly string[] = (
  "Abbott Acheampong Adeyemi Ahmed Almeida Anders Bakker Banerjee Barros Becker Bello Bianchi Bishara Bondarenko " +
  "Brennan Caldwell Castillo Chaudhry Cohen Conti Costa Dalton Demir Desai Diallo Dlamini Duarte Dubois Eriksen " +
  "Espinoza Farouk Ferreira Fischer Flores Forsyth Fujimoto Galvez Gordon Greenwood Gupta Haddad Halloran Hamid " +
  "Hansen Hartley Hoang Horvat Hussein Ivanov Jansen Jimenez Kamara Kapoor Keller Kenyatta Khalil Kowalski Kumar " +
  "Laurent Lindqvist Lombardi Lopez Macharia Mahmoud Malik Marsh Mbeki Medina Mensah Molina Moreau Morozov Mwangi " +
  "Nakamura Nasser Navarro Ndlovu Novak Obi Okafor Oliveira Osman Pavlov Pereira Petrov Pham Prescott Quigley Rahman " +
  "Ramos Reyes Rossi Saleh Salazar Santos Schmidt Sharma Silva Sokolov Suzuki Tanaka Torres Tremblay Usman Vargas " +
  "Vasquez Walsh Weber Whitaker Yamada Yilmaz Zhang Zimmermann"
).split(" ");

export const cities: readonly string[] = (
  "Abuja Ankara Athens Bangkok Beijing Berlin Bogota Brussels Cairo Canberra Delhi Dhaka Dublin Geneva Hanoi Jakarta " +
  "Kabul Kyiv Lagos Lima Lisbon London Madrid Manila Moscow Nairobi Oslo Ottawa Paris Prague Pretoria Pyongyang Riyadh " +
  "Rome Santiago Seoul Stockholm Sydney Tokyo Vienna Warsaw Washington Wellington"
).split(" ");
