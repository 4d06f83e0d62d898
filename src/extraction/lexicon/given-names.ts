// Written by seeds/lexicon.build.ts; edit that.
const female =
  "aada aadya aaliyah aaradhya aasha abagail abbey abbi abbie abby abena abi abie abigail abimbola abla abril " +
  "achieng ada adaeze adaline adalyn addie addilyn addison adela adelaide adele adelene adelia adelina adeline " +
  "adelynn adreanna adriana adrianna adrianne adriena adriene adrienne adwoa afsaneh agatha aggie agnes agustina " +
  "ai aicha aida aigul aiko aileen aimee aina aino ainsley aisha aishah aisling aislinn aislynn ajla akinyi " +
  "akosua akua alaina alana alanis alanna alannah alanoud alayah alayna alba alecia aleisha alejandra aleksandra " +
  "alena alesia alessandra alexa alexandra alexandria alexia alia alice alicia alicja alina aline alisa alise " +
  "alisha alison alissa aliza allie allison allyson althea alya alycia alyona alysa alyson alyssa ama amahle " +
  "amaia amaira amaka amal amalia amanda amani amber amberly amelia amelija amie amilia amina aminata amira amy " +
  "ana anabel anamaria ananya anastasia anastasija anaya andjela ane aneta anette angela angelia angelica " +
  "angelina angeline angelique angie anika anisa anissa anita anja anjelica anke ann anna annabel annabella " +
  "annabelle annalena annalisa annamaria anne anne-marie annegret anneli annemarie annett annette annie annika " +
  "annmarie anohito antoinette antonella antonia anushka anya aoi aoife aparna aria ariana arianna arianne " +
  "arielle arleen arlena arlene arlette aroha arpita arundhati asha ashanti ashlee ashleigh ashley ashli ashlie " +
  "ashly ashlyn ashraqat ashton asiya asja asma asmaa asmita assil astrid ataahua athena atieno atifete audra " +
  "audrey audri audry augustina augustine aurelia austeja ava avigail awa aya ayaka ayana ayanna ayesha aygun " +
  "aylin ayn ayse aysel aziza azra azuna bahar barbara barbora barbra basma bayarmaa bea beate beatrice beatriz " +
  "becca becky begona belinay belinda benita bernadette bernadine bernice bertha bertie beryl bess bessie beth " +
  "bethanie bethany betsy bette bettie bettina betty bettye beula beulah bev beverley beverly bianca bich biljana " +
  "binita binta bintou birgit bismah blanca blanche blythe bobbi bobbie bogdana boglarka bolormaa bonita bonnie " +
  "bozena brandi brandie breanna bree brenda brenna briana brianna brianne bridget bridgett bridgette brigid " +
  "brigitte britney britt brittany brittney brittni brittny bronwyn brooke bryanna brynn busisiwe buthaina " +
  "caitlin caitlyn calista callie camila camile camilla camille candace candice cara carina carissa carla carlene " +
  "carley carlie carlota carlotta carly carmel carmela carmella carmen carol carole carolina caroline carolyn " +
  "carrie carrol casandra cassandra cassie catarina caterina catherina catherine cathleen cathryn cathy catrina " +
  "cayla cecelia cecile cecilia cecily celeste celia celina celine chandrika chanelle chantal chantelle charis " +
  "charissa charla charlena charlene charlette charlize charlotte charmaine chedeline chelsea chelsey cher cheri " +
  "cherie cheryl chiamaka chiara chimamanda chioma chloe chrissy christa christal christen christiana christiane " +
  "christie christina christine christy chrystal ciara cierra cilia cindi cindy clair claire clara clare clarice " +
  "claris clarissa claudette claudia claudine cleo cleopatra clotilde coleen colette colleen concepcion " +
  "condoleezza connie constance constanza consuelo cora coralie cordelia cori corina corine corinna corinne " +
  "cornelia corrine courtney courtni courtny cristal cristina cyndi cynthia dahlia daina dalal damaris damia dana " +
  "danette dani danica daniela daniele daniella danielle danika daniz danuta daphna daphne dara darby darcey " +
  "darcie daria darla darlena darlene darya davida davina dayle dayna deana deandra deann deanna deanne deb " +
  "debbie debby debora deborah debra debrah dede dee deedee deena deepika deidre deirdre dela delcy delia delilah " +
  "della delores deloris delphine demetria dena denice denise desiree dhia diana diane dianna dianne dilma dina " +
  "dinah dionne diya djeneba dolores dominika dominique dona donna dora doreen doris dorla dorothea dorothy " +
  "dorthy dottie ecrin edel eden edie edith edna edwina eevi efua eileen eisha ekaterina ekta ela elaina elaine " +
  "elana eleanor elen elena eleni eliana elicia elida elie elif elin elina elinor elisa elisabeth elise eliska " +
  "eliza elizabete elizabeth elizaveta ella ellen ellie elly elma elmira elnora eloise elouise elsa elsie elva " +
  "elvina elvira ema emanuela emelda emely emerald emile emilee emilia emilie emilija emily emina emine emma " +
  "emmaline emmanuelle emmeline emmie emmy enid erica ericka erika erin erma erna ernestina ernestine eryn esi " +
  "esma esmeralda esperanza estela estele estella estelle ester estere esther estrella ethel etienne etta eugenia " +
  "eugenie eunice eva evangelina evangeline evelin evelina evelyn evi evie evita ewa fadela fadumo faiza fajr " +
  "fanta farah farida farrah farzana fatemeh fatiha fatima fatimah fatin fatma fatou fatoumata fawzia fay faye " +
  "federica felecia felicia fenna fernanda fiame fien fiona fleur flora florencia folake folasade fozia fran " +
  "frances francesca francina francine francisca francoise freda freja frida frieda funmi gabi gabija gabriela " +
  "gabriella gabrielle gale galina gamalat gamila garnet gayle gemma gena genesis genevieve genna georgette " +
  "georgie georgina geraldina geraldine geri germaine gertrud gertrude ghada ghislaine gia gianna gigi gilda " +
  "gillian gina giorgia giovanna gisela gisele giselle gita giulia gladys glena glenda glenna gloria glynis golda " +
  "goldie googoosh gracie graciela greta gretchen griselda guadalupe gudrun gulnara gunay gunel gwen gwendolyn " +
  "gwyneth habiba hadiza hailey hala haley halima halimah hallie hana hanah hanan hanna hannah hariet hariette " +
  "harmony harriet harriett harriette hasina hasnaa hasti hatice hattie hawa hayley heather hedda heidi heike " +
  "helen helena helene helga helmi henrietta hermine hessa hester hiba hilary hilda hildegard hillary himari hind " +
  "hoda hollie hortense hosna hosniya houda huda hussa hyacinth ida ifeoma ikram ila ilene ilhan iliana ilina " +
  "ilona ilse imane imelda imogena imogene indira indra ines ingrid inji inmaculada inna iona irati irena irene " +
  "irina irma isabel isabela isabele isabell isabella isabelle isadora isidora isla islande isobel iva ivaana " +
  "ivalu ivana ivanka iwona izaro jacinda jacinta jackie jacky jaclyn jacquelina jacqueline jacquelyn jada " +
  "jadwiga jami jamila jana janae jane janele janelle janessa janet janette janice janie janina janine janis " +
  "jaqueline jasmin jasmina javiera jayne jazmin jazmine jeana jeane jeanette jeanie jeanina jeanine jeanna " +
  "jeanne jeannette jeannie jeannina jeannine jelena jen jena jenelle jenifer jenna jennette jenni jennie " +
  "jennifer jenny jeri jerri jesica jess jesse jessica jewher jihan jil jilian jill jillian jing jo joan joana " +
  "joane joann joanna joanne jocelyn jodi jodie jody joelle johana johanna joleen jolena jolene joni josefa " +
  "josefina josefine joselyn josephina josephine josie joumana jovana joya joyce juana juanita judeline judith " +
  "judy jules julia juliana julianna julianne julie julienne juliet julieta juliette julissa justina justine " +
  "kabita kacey kadiatou kaede kaia kaitlin kaitlyn kaja kaleigh kali kalle kallie kamala kamila kamile " +
  "kanyakumari kara karen kari karima karin karina karissa karla karly karolina karyn kassandra kassie kat " +
  "katarina kate katelyn katelynn katerina kateryna katharina katharine katherina katherine kathie kathleen " +
  "kathrine kathryn kathy kati katia katie katlyn katrin katrina katy kavita kay kaye kayla kaylee kayleigh " +
  "keeley keely keiko keira keisha kejsi keley keli kelley kelli kellie kelly kellyanne kelsie kely kemi kendra " +
  "kenna kenza kera keri kerri khadija khadije khaleda khawla kheira khongordzol kia kiana kiara kiera kiersten " +
  "kiley kimberlee kimberley kimberli kimberly kimmernaq kira kirsten kirstin kizzy klea kolinda konul kori " +
  "kourtney krista kristalina kristen kristi kristie kristin kristina kristine kristy kristyna krystal ksenia " +
  "kumiko kyla kylee kylie kyra kyung-wha lacey lacie lacy ladona ladonna laia laila lakesha lamia lamija lana " +
  "lara larisa larissa latasha latifa latisha latonya latoya laura laurel lauren laurie lauryn laverna laverne " +
  "lavinia laxmi layla lea leah leana leandra leane leann leanna leanne leda leena leia leigh leila leilani leja " +
  "lejla lela lena lenora lenore leola leona leonie leonora leora lerato lesedi lesley lesli leslie lesly leticia " +
  "letitia lettie lex lexie leyla lia lian liana lianne libbie libby lidia lidya liepa lila lili lilia lilian " +
  "liliana lilja lillia lillian lillie lilly lin lina linda lindiwe lindsay lindsey lindsi lindsy lindy lisa " +
  "lisette liv livia liz liza lizbeth lizette lizzie ljubica lois lola lolita lora loraina loraine lorelei lorena " +
  "lorene loretta lori lorie lorna lorraina lorraine lorri lorrie lotte lottie louella louisa louise lovelie " +
  "luann lucia luciana lucie lucija lucile lucille lucinda lucy ludmila luela luella luisa luise lula lulu lulwa " +
  "luna lupe lupita luz lydia lyla lyn lyna lynda lyndsey lyne lynette lynn lynna lynne lynnette lynsey lyudmila " +
  "mabel mable macie macy madalyn maddie madeleine madelina madeline madelyn madge madhuri madonna mae maeve " +
  "magda magdalena magdalene maggie maha mahbouba mahnaz mahua mai maia maire maisie maite maja malak malala " +
  "malen malgorzata malia malika malinda mallory mamata manal mandakranta mandy manjula manon manuela mara " +
  "marcela marcella marcelle marci marcia marcie marcy margaret margarethe margarette margarida margarita marge " +
  "margery margie margo margot margret margrethe margrette marguerite mari maria mariagrazia mariah mariam " +
  "mariamawit mariami marian mariana mariane marianna marianne maribel marie marie-claude mariela mariella marija " +
  "marilyn marina marine maris marisa marisol marissa marit maritza mariya marjorie marla marlena marlene marnie " +
  "marsha marta martha martina martine marwa mary maryam maryan maryann marybeth maryjane marylou masako masoumeh " +
  "mathilde matilda matilde mattie maud maude maura maureen mavis maxina maxine mayawati maybell mayra maysoun " +
  "mazie mckenzie meagan medha meera meg megan megawati meghan meghna mei melania melanie melina melinda melisa " +
  "melissa mellisa meral meredith meriem merissa merjem meron meryem meryl mette mia micaela michaela michele " +
  "michelle michiko midori mikaela mila milagros mildred milena milica millicent millie milly mimi mina minakshi " +
  "mindy minenhle minerva minh minnie mira miral miranda mireille miriam mirlande mitzi miyar mobina moira mollie " +
  "molly mona monica monika monique mouna mrignayani muna muriel mya myra myriam myrlande myrna myrtle " +
  "naasunnguaq nabila nadene nadezhda nadia nadina nadine nadiya nadya nafisa nahed nahia naima najat najla nalla " +
  "nancy nanette naoko naomi naomie narges nargis nasrin natalia natalie natalya natasha nathalie nawal nazanin " +
  "neelam neema nehir nel nela nelisa nell nellie nena nerissa nesreen ngozi nia niamh nichole nicki nicky nicola " +
  "nicole nicolette nieves niharika nika niki nikki nila nilay nina nirmala nirupama nisanur nisha nita nivi " +
  "njeri nkechi nkosazana noa noella noelle noemi nokuthula nomvula noor nora norah noreen norma nouf nour noura " +
  "nur nuray nurul nyambura nyla obiageli octavia odelia odette odval ofelia oisha oksana ola olena olga olivia " +
  "oluchi ophelia oprah oumou oyunbileg paetongtarn paige palesa pam pamela pandora paninnguaq paola parisa " +
  "parvati patrica patricia patti pattie patty paula paulette paulina pauline peggy penelope perla petra " +
  "philomena phoebe phylis phyllis pia pilar pipaluk polina polly portia prachi pratibha preeti priscila " +
  "priscilla priti priyamvada priyanka prudence puteri queenie quiana rabia rabina rachael rachel rachele " +
  "rachelle rachida radha rae raghad raina raisa rajani ramona randi rania raquel rasha rayna razia reanna reba " +
  "rebeca rebecca rebeka rebekah reem reema regina reihaneh reiko reina rekha rena renae renata renate renee reta " +
  "reyna rhea rhiannon rhoda rhona rhonda ria richelle ricki rigoberta rikki riko rima rimas rin rina rita ritu " +
  "riya robbin roberta robyn rochele rochelle rocio rodaba roghayyeh roisin rolanda ronda roni ronna rosa rosalie " +
  "rosalina rosalind rosalinda rosalyn rosanna rosanne rosaria roseann roseanne rosella roselle roselyne " +
  "rosemarie rosemary rosetta rosie roslyn rowan rowena roxana roxane roxanna roxanne roxie roxy roya ruqaya ruth " +
  "ruthie saanvi sabah sabina sabine sabrina sade sadia sadie safa sahar sahle-work saida saima sakeena sakina " +
  "sakineh sakura sallie sally salma salome samantha samia samira sana sanae sandra sanna saoirse sara sarah " +
  "sarina sasha savanna scarlett seema segolene selena selene selina selma serena serife setayesh sevda sevinj " +
  "shahd shaikha shaim shaimaa shakira shana shanaya shanda shania shanna shannon shanon shari sharlene sharmila " +
  "sharon sharron sharyn shauna shawna shayla shayma shayna sheba sheena sheila shelia shelley shelly sheri " +
  "sheridan sherifa sherri sherrie sherry sheryl shinzo-akie shira shirin shirley shirli shirly shobha shona " +
  "shreya shristi shyla sigrid silke sillin silvia simona simone sindisiwe sindy sinead siobhan sirimavo sita " +
  "siti skye smriti snezana sobia sofia sofie sofija soledad solveig somayyeh sondra sonia sonja sonya sophia " +
  "sophie soraya sri stacey staci stacie stacy starla stefania stefanie stela stella stephane stephanie suad suha " +
  "sujata sumaya sumayah sumitra sunita susan susana susane susanna susannah susanne sushma susi susie suzan " +
  "suzana suzane suzanna suzanne suzette suzie suzy svetlana svitlana sybil sylvia sylvie tabatha tabitha tahani " +
  "tala talia talitha tamar tamara tamera tami tamika tammi tammie tammy tamra tania tanika tanisha tanya tara " +
  "tarana tarja taryn tasha tatiana tatyana tawakkol tawana tegan teodora teresa tereza teri terri terrie tess " +
  "tessa tessie tetyana thalia thandi thandolwethu thea thelma theodora theresa therese thomasina thuli tia tiana " +
  "tianna tiara tiffany tina tingting tisha titilayo tomoko toni tonia tonya tora tori tracey traci tracie tracy " +
  "tricia trina trish trisha trista trudy tsai tui tula tuva tyra tzipi ugne uhuru-margaret uju ulla ulrike umm " +
  "ursula urte usha uxue valentina valeria valerie vandana vanesa vanessa vasundhara veda veena velma vera verna " +
  "vernice veronica vesna vicki vickie vicky vigdis vikky viktoria viktorie viktorija vilte violeta vivian " +
  "viviana vivien vivienne vusala wafa wakana wambui wanda wangari wanjiru wendi wendy whitney whitni whitny " +
  "widelene wila wilhelmina willa willow wilma winifred winnie winnifred winona xiaomei xiaoyan ximena xinyi " +
  "xiomara yael yagmur yan yarin yasmin yasmine yekaterina yelena yesenia yetunde yevgenia yewande ying yingluck " +
  "yoko yolanda yoriko yuina yulia yuliya yuna yuriko yvette yvona yvone yvonna yvonne zada zahra zainab zanele " +
  "zara zehra zeinab zelda zelma zena zeynab zeynep zineb zoe zoey zofia zohra zola zora zsofia zsuzsanna " +
  "zuleikha zuzana";

const male =
  "aarav aaron abbas abdallah abdel abdelaziz abdelfattah abdelmadjid abdi abdirahman abdou abdoulaye abdul " +
  "abdulaziz abdulla abdullah abdullo abdulrahman abe abel abhijit abhishek abiy abraham abram abu abubakr " +
  "abulfazl adam adama adan adebayo adeniyi adi adil adnan adolf adolfo adolph adrian adriano advik afonso " +
  "agustin ahmad ahmed ahmet aidan aiden aimar ajani ajay ajit akbar akhilesh akhmad akihito akin akinwumi akio " +
  "aladdin alain alan alar alassane alastair albert alberto albrecht alden alec alejandro aleksandar aleksander " +
  "aleksandr aleksandur aleksei aleksey alessandro alex alexander alexandre alexandros alexandru alexei alexey " +
  "alexis alf alfonso alfred alhaji ali alireza alistair allan allen alonso alonzo alpha alphonse alphonso alton " +
  "alvaro alvin amadou aman amar ambrose amin amine amir amit amitabh ammanuel ammar amos amr anand anas anatoli " +
  "anatoliy anatoly ander anders andre andreas andrei andrej andres andrew andriy andrus andrzej andy angel " +
  "angelo angus anil anthony antoine anton antoni antonio antony antti anupam anurag anwar aputsiaq arata " +
  "archibald archie ari ariel arif ariki arjun arkady armaan armand armando armin arnab arnaud arnav arno arnold " +
  "aron arsen arseniy artem arthur artie artur arturo arun arvind aryan asad asahi asghar ashok ashraf asif aslan " +
  "ata atal atif atiku augusto augustus avery avigdor aykhan ayman ayo ayub azhar aziz babacar babajide babatunde " +
  "badr bahram bakary balazs bandar bandile banele barack baris barney barrett barry bart bartholomew bashar " +
  "basil bassem ben benito benjamin bennie benny benson beppe berat bernard bernardo bernhard bernie bert bertram " +
  "bertrand beshoi bharat bhupinder bibek bilal bill billie billy binyamin bishal bjorn blaine blake bobby bogdan " +
  "bongani boris borys boubacar boutros boyd brad bradford bradley brady branden brandon branislav brendan " +
  "brendon brent brenton bret brett brian brice bronislaw bruce bruno bryan bryce bryon buddy burak burt burton " +
  "buster byron byung cal caleb calvin cameron camilo carey carl carles carlo carlos carlton carroll cary cecil " +
  "cedric cesar cesare charbel charif charles charley chas chaudhry cheikh chen chester chet chidi chinua choe " +
  "choi chris christoph christophe christopher christos chuka chukwuma ciaran clarence claude claudio claus clay " +
  "clayton clemens clement cletus clifford clifton clint clive clyde cody colby cole colin collin colton connor " +
  "conor conrad constantin constantino corey cornelis cornelius cory craig cristiano cristobal curt curtis cyril " +
  "cyrus daan dale damian damien damion damon dan daniel daniil danilo danny daoud daren darin dario darius " +
  "darnell darrel darrell darren darrin darryl daryl dave davi david davit deandre deepak dejan delbert dele " +
  "demetrius denis dennis denny denys deon derek derrick deshawn desmond deven devendra devin dewayne dewey " +
  "dexter dharmendra diarmuid didier dieter dietmar dietrich dillon dimitri dimitris dinesh dion dirk djibril " +
  "dmitri dmitriy dmitry dmytro domingo dominic dominick dominik dominykas don donald dong donnell donnie donny " +
  "donovan dorian doug douglas dovydas doyle dragan duane dudley duncan dustin dwayne dwight dylan dyllan " +
  "ebenezer ebrahim ed eddie edgar edmond edmund edoardo edouard eduard eduardo edward edwardo edwin efrain efren " +
  "ehud eisaku eitan ekrem elbert eldon eli elias elijah eliot elisha eliud elliot elliott ellis elmer elon elton " +
  "elvin elvis elwood emanuel emeka emerson emery emil emiliano emilio emilis emirhan emmanuel emmerson emmett " +
  "emomali enoch enrico enrique enzo eoin erastus ergi eric erich erick erik ernest ernesto ernie ernst errol " +
  "ervin erwin esko esmail essam esteban ethan eugen eugene evan evarist evens everett evgeny evo eymen ezra " +
  "fabian fabien fabio fabrice fabrizio fadi fahad fahd faisal faiz farhad farooq farouk faruk fayez federico " +
  "felipe felix femi feng ferdinand ferdinando fergus fernando fidel fikile filip fionn firas flavio fletcher " +
  "florian floyd forrest fouad francesco francis francisco franciszek francois frank frankie franklin franklyn " +
  "fraser fred freddie freddy frederic frederick frederik fredrick fredrik friedrich frits fritz fuad fumio " +
  "fyodor gabe gabreal gabriel gabrielius galen gamal ganesh gareth garland garrett garry garth gary gautam gavin " +
  "gboyega gene gennady geoff geoffrey georg george georges georgi georgios georgy gerald gerard gerardo gerhard " +
  "gerrit gerry gert ghassan gholam ghulam giacomo gilbert gilberto giles gilles gino giorgi giorgio giorgis " +
  "giovanni girish gitanas giuseppe gleb glen glenn godfrey godwin gonzalo goodluck gopal goran gord gordon " +
  "gottfried govan grady graham greg gregg gregor gregorio gregory grigory grover guenther guido guilherme " +
  "guillaume guillermo gunnar gunter gunther gus gustaf gustav gustave gustavo gwede gyorgy habib hadi hafez " +
  "hafiz haider hailemariam hakan hakeem hakim hal halim hamad hamdan hamdi hamdullah hamid hamza hank hans hao " +
  "harlan harley harold harri harry haruhiko haruhito haruki haruna haruta haruto harvey hasan hashemi hashim " +
  "hassan hassanal hatem hayato hayden heath hector heiko heinrich heinz heitor hemant hendrik henri henrik " +
  "henrique henry henryk herbert herman hermann herve hideki hideo himanta hiroshi hisham hissene homer horace " +
  "horacio horatio horst hosni hossam hossein houari howard howie hu hubert hugh hugo hui humberto husain huseyin " +
  "huseyn hussain hussein hydar hyun iain ian ibai ibrahim ichika idris idriss ignacio igor ihor ike ikenna iker " +
  "ilham ilija ilya imad imran imtiaz inigo inuk inunnguaq ionut iqbal ira irfan irvin irving irwin isaac isaiah " +
  "isaias ishaan ishaq isiah ismael ismail issac itai itsuki ivan iyad jabir jacek jacob jacques jaden jagan jair " +
  "jairam jaka jakaya jake jakob jakov jakub jalal jalaluddin jamal james jameson jamil jamison jan janez janne " +
  "janos jared jarod jaroslav jaroslaw jarrett jarrod jarvis jason jasper jaswant javad javed javier jawad jayden " +
  "jayson jean-claude jean-luc jean-marie jean-pierre jean-yves jed jeff jeffery jeffrey jeffry jens jerald " +
  "jeremiah jeremy jermaine jerome jeronimo jerry jesus jian jiang jim jimi jimmie jimmy jiri joao joaquin joe " +
  "joel joesph joey johan johann johannes john johnathan johnathon johnie johnnie johnny joko jokubas jomo jon " +
  "jonah jonas jonathan jonathon jong jong-il jong-un jonny joon jordi jordon jorge jose josef josep joseph josh " +
  "joshua josiah josip josue jozef juan juergen julen julian julien julio julius jun junaid junichiro jurgen " +
  "justin jyrki kacper kajus kamal kamau kamil kamran kanata kang kapil karan karim karl karol kaspar kassym " +
  "kassym-jomart kathem katsuya kauri kazuo keenan keir keith kemal ken kendrick kenji kenneth kenny kenta kenton " +
  "kermit keven kevin kgalema khaldoon khaled khalid khalifa khalil kieran kiichi kimi kingsley kip kipchoge " +
  "kiprono kiran kiril kirill kirk kirollos kiyoshi kizza klaus koffi kofi koichi konrad krishna kristian " +
  "kristopher krzysztof kumar kunle kurt kurtis kwame kyle kyls lakshman lalit lamar lambert lamont landon larry " +
  "lars lasith laszlo laurent lavrenty lawrence leandro lech lee leevi leland len lennart lenny leo leon leonard " +
  "leonardo leonel leonid leopold leopoldo lester lethabo levan levente levi li liam linus lionel lior liu lloyd " +
  "logan lonnie loren lorenzo lou louie louis lovro lowell luc lucas luciano lucien ludovic ludvig ludwig luigi " +
  "luis luiz luka lukas lukasz luke luther luuk lyle lyndon maayan macaulay maciej magnus mahamadou mahammad " +
  "mahathir mahdi mahela mahendra mahesh mahinda mahmood mahmoud mahmud maithripala majd majid makoto maksim " +
  "malachai malachy malcolm malik mamadou mamnoon mandla manfred mangala mangosuthu manish manmohan manny manoj " +
  "manuel marat marc marcel marcell marcello marcelo marcin marco marcos marcus marek mariano mario marios marius " +
  "markel marko markos markus marlin marlon marquis marshall marti martim martin marty marvin marwan masahiro " +
  "masatoshi masoud matej mateo mateusz matheus mathew mathias mathieu mathis matias matt matteo matthew matthias " +
  "mattia mattias matus matyas maurice mauricio maurizio max maxim maximilian maximiliano maxwell mehdi mehmet " +
  "melvin merle merrill mervin mervyn mevlut micah michael michal micheal michel mick mickey micky miguel mihai " +
  "mihail mikaere mike mikel mikhail mikheil miklos mikolaj milhouse milo milorad milos milton min minato minik " +
  "mirza mishaal mitch mitchell mo modibo moe mohamad mohamed mohammad mohammed mohamud mohan mohsen moises " +
  "mojtaba monte monty moon morgan moritz moses moshe mostafa mounir moussa muammar muhamed muhammad muhammadu " +
  "muhammed muhyiddin mukesh mukhtar mulatu muqrin murad musa museveni mushfiqur mustafa mustapha mutassim mwai " +
  "mwangi mykhailo mykola myles myron nabil nadeem nader naftali naguib nahom naim najib najibullah nana naoto " +
  "narayan narendra naresh naruhito naser nasir nasser nate nathan nathanael nathaniel nathy naveed navin nawaf " +
  "nawaz nayef nayib neal ned neil nelson neville nguyen nicholas nickolas nicolae nicolas niels nigel niilo nik " +
  "nikau nikhil niklas nikol nikola nikolai nikolay niles nils nirav nitin nitish nizar njoroge nnamdi noah noam " +
  "nobuo noel nojus nolan nomaan norbert noriyuki norman nouri novak nuka nuri nursultan obinna ochieng octavio " +
  "odhiambo oier okechukwu olaf olav oleg oleh oleksandr oleksiy oliver olivier olusegun omar omer ondrej ori " +
  "oriol orville osama oscar oskar osman osvaldo oswald otieno otis otto oumar ousmane owen paavo pablo padraig " +
  "pankaj paolo parvez pascal patrick patrik pau paul paulie paulo paulos pavel pavlo pawel pedro pekka percy " +
  "pervez petar pete peter petr petro petros phil philip philipp philippe phillip phumzile pier pierluigi pierre " +
  "pieter pietro piotr pradeep prakash pramod pranab prasad prashant pratap praveen pravin pravit prem preston " +
  "prithviraj pyotr qasem qassem quentin quincy quinton rabindra rachid radek radoslaw rafael rafiq raghuram " +
  "rahul raila rainer rais raja rajan rajesh rajiv rajnath rakesh ralf ralph ram ramesh rami ramin ramiro ramon " +
  "ramzan randal randall randolph randy ranil ranjit raoul raphael rashad rashed rashid rasmus ratan raul ravi " +
  "ravindra rawiri ray rayan raymond recep reece reggie reginald regis reid reuben rex reyansh reynaldo reza " +
  "rhett riad ricardo riccardo richard richie rick rickey rickie ricky rico riley rishi riyad roan robbie robby " +
  "robert roberto rocco roderick rodger rodney rodolfo rodrigo roel rogelio roger rohan rohit roland rolando rolf " +
  "roman romano romeo ron ronald ronan ronnie ronny rory roscoe ross rotimi rouhollah roy royce ruben rubin " +
  "rudolf rudolph rudy rufus rupert ruslan russ russel russell rustam ryan ryou saad saadi sabri sachin saddam " +
  "sadegh sadiq saeb saeed said saif sajid sajjad sal salah saleh salik salim salman salva salvatore sam sameer " +
  "sameh sami samir samkelo sammie sammy samuel sandeep sandro sanjay sanjeev santino santosh saqib satoshi satya " +
  "saud saul saviour scot scott scottie scotty seamus sean sebastian sebastien segun sekou selahattin selim sepp " +
  "serge sergei sergey sergio serhiy seth seung seymour shah shahbaz shahid shakib shakil shane shaquille sharad " +
  "shashi shaukat shaun shawn shayne sheldon shelton sherman shigeru shimon shinji shinzo shivraj shlomo sibusiso " +
  "sid siddharth siddhartha sidney sigmar sigmund silas silvio simon sipho siyabonga slobodan sohail solomon " +
  "soren souleymane souta spencer srdjan stan stanislav stanislaw stanley stefan stefano stefanos stephan stephen " +
  "steve steven stevie stewart stu stuart subhash subrahmanyam sudhir suharto suleiman suleyman sundar sunil " +
  "suraj suresh surya susilo sven svend syed sylvester szymon sérgio tadgh tae taha taichi taika takashi takeo " +
  "takeshi tamim taner tanner tapan tarek tareq tariq taro tatsuki tatsuo tatsuya tayyip ted teddy tedros tendai " +
  "tengiz teodoro terence terrance terrell terrence terry thabo thad thaddeus thaksin thein themba theo theodor " +
  "theodore thiago thierry thom thomas tim timmy timothy timur tito titus tobias toby tod todd tom tomas tomasz " +
  "tomislav tommaso tommie tommy tomoharu tony toomas toru toshio traian travis trent trenton trevor trey tristan " +
  "troy truman tshering tunar tunde turki ty tyler tyrone tyson uday ughur ugo uhuru ulrich ulrik ulysses umar " +
  "umberto unax uri usain usman uttam uwe vaclav vadim vagit val valdis valentin valentine valeriy vance vasily " +
  "venkaiah vern vernon viacheslav vic vicente victor vihaan vijay vikas vikram viktar viktor vince vincent " +
  "vincenzo vinod virat virendra virgil vitali vitaliy vitaly vivaan vivek vlad vladimir vladislav vojislav " +
  "vojtech volkan volodymyr vuk vyacheslav wael wale waleed walid wallace wally walt walter wang waqar wasim " +
  "waylon wayne webster wei wen wendell werner wes wesley weston wilbert wilbur wiley wilfred wilfredo wilfrid " +
  "wilfried wilhelm willard willem william willie willis willy winfried winslow winston wladyslaw wojciech wole " +
  "wolfgang woodrow wout wouter wyatt xavier xhoel xi yahli yahya yair yang yanis yann yannick yaroslav yaser " +
  "yasir yasser yassin yassine yasuhiro yasuo yemi yeon yevgeni yevgeny yitzhak yogi yonas yonatan yonathan yong " +
  "yoon yosef yoshihide yoshihiko yousaf yousef yousouf youssef yoweri yuen yuki yukio yun yuri yuriy yury yusif " +
  "yusuf yuuma yuval yves zac zach zachariah zachary zachery zack zackary zafar zaheer zahid zakaria zaki zalmay " +
  "zan zane zayed zbigniew zeid zhang zhou zia ziad zine zinedine ziya zlatko zoran zubair zulfikar zurab";

const either =
  "adel adrien akira alaa alfie alois andi andra andrea andrey aubrey avi ayaan biff blair blaze blossom bob bola " +
  "buck casey cassidy chandra charlie chase cheyenne chuck dalia darcy devan devon drew foster gabriele gaby " +
  "grace grant hinata jack jaime jamie jammie jessie jie jude kai kasey kelsey kendall kenyatta kerry kim kris " +
  "lakshmi lance lashawn laurence leif luca mack mads manaia marion mark marlo marshal matti matty maxime mel " +
  "melokuhle mika nick nico nikita niko nikos ollie pat patrice peg pierce quinn regan rene rob rosario roza " +
  "sauli shay shea shelby shiloh skip spike stew sue sumit syd valery wade";

export type Gender = "FEMALE" | "MALE";

const genders = new Map<string, Gender | "EITHER">([
  ...female.split(" ").map((name) => [name, "FEMALE"] as const),
  ...male.split(" ").map((name) => [name, "MALE"] as const),
  ...either.split(" ").map((name) => [name, "EITHER"] as const),
]);

/** The gender of those who bear this given name; null where nobody is known to bear it. */
export function givenNameGender(name: string): Gender | "EITHER" | null {
  const lower = name.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  return genders.get(lower) ?? genders.get(lower.split("-")[0] ?? "") ?? null;
}
