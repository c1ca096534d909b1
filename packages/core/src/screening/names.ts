/** Words of a list in lower case without accents. */
const wordsOf = (list: string): ReadonlySet<string> =>
  new Set(list.split(/\s+/).filter((word) => word !== ''));

/**
 * Common given names of the United States and Latin America, of many origins, in lower case without accents.
 * A word that is also an ordinary word, a month or a place is in `ambiguousGivenNames` instead.
 */
export const givenNames = wordsOf(`
aaliyah aaron abdul abdullah abel abigail abraham abram ada adalberto adam adan adela adrian adriana adrianna agnes agustin ahmad ahmed aidan aiden aileen aisha
alan albert alberto alejandra alejandro alex alexa alexander alexandra alexis alfonso alfred alfredo alice alicia alison allan allen allison alma alonso alondra alvaro alvin alyssa amanda
amari amelia amina amir amit amy ana anabel anderson andre andrea andreas andres andrew andy angela angelica angelina angelo anil anita ann anna annabelle anne annette annie anthony antoine
antonia antonio antwan antwon anya araceli ariana arianna ariel arlene armando arnold arnulfo arthur arturo asha ashley asia aubrey audrey aurelio aurora ava axel ayana ayesha ayla aylin
barbara barry beatrice beatriz belinda benito benjamin benny bernadette bernard bernardo bernice bertha beth bethany betsy betty beverly billy blanca bonnie boris brad bradley
brandi brandon brandy braulio brayan bree brenda brendan brett brian briana brianna bridget britney brittany brooklyn bruce bruno bryan bryant bryce caitlin caleb calvin cameron camila camille candace
candice carl carla carlos carlton carmela carmelo carmen carol caroline carolyn carrie carter casandra casey cassandra catalina catherine cecilia cedric celeste celia celina cesar chad chandra
chantel charlene charles charlie chelsea cheryl chloe chris christian christina christine christopher christy chuy cindy claire clara clarence clark claude claudia clayton clifford clifton clinton clyde
cody colin colleen collin concepcion connie connor conrad consuelo cora corey cornelius cory courtney craig cristian cristina cristobal crystal curtis cynthia dahlia daisha dakota damian damon dana
daniel daniela danielle danny dante daphne daquan darius darlene darnell darren darrell darryl daryl dave david davonte dawn deandre deanna debbie deborah debra deepak deja delia delores demarcus
demetrius denise dennis deondre derek derrick deshaun deshawn desiree desmond destiny devante devin devon devonte dexter diana diane diego dimitri dina dolores dominic dominique
don donald donna donovan donte dora doreen doris dorothy doug douglas duane dulce duncan dustin dwayne dwight dylan ebony eddie edgar edgardo edith edmund eduardo edward edwardo edwin efrain efren eileen
elaine eleanor elena eli elias elijah elisa elisabeth elise elizabeth ella ellen elliot elliott eloise elsa elvira elvis emanuel emely emiliano emilio emily emma emmanuel enrique eric erica erick ericka
erik erika erin ernest ernestina ernesto esmeralda esperanza esteban estefania estela estella esther ethan eugene eugenia eunice eva evan evangelina evelyn ezekiel ezequiel fabian fabiola farah fatima faustino federico
felicia felicity felipe felix fermin fernanda fernando fidel flor florencia frances francesca francine francis francisca francisco frankie franklin fred freddie freddy frederick gabriel gabriela gabriella gabrielle gail
gary gavin geneva genevieve geoffrey george georgina gerald geraldine gerardo gertrude gilbert gilberto gina giovanni gladys glenda glenn gloria gonzalo gordon graciela gregorio gregory greg greta gretchen griselda guadalupe guillermo
gustavo gwen gwendolyn hannah hanh harold harriet harris harry harvey hassan hazel heather hector heidi helen helena henry herbert heriberto herman hilary hilda hillary hiroshi homero horacio howard hugo humberto
ian ibrahim ida ignacio ilana ileana imani imelda ines ingrid ira irene iris irma irving isaac isabel isabella isabelle isaiah isaias ishmael ismael israel itzel ivan ivette ivy jacinto jackie jaclyn jacob jacqueline
jada jaden jaime jair jake jalen jamal jamar james jamie jana jane janelle janet janice janine jared jasmin jasmine jason javier javon jay jayden jaylen jazmin jean jeanette jeanne jeff jeffery jeffrey jenna jennie jennifer jenny
jeremiah jeremy jermaine jerome jerry jesse jessica jessie jesus jill jillian jim jimmy joan joana joann joanna joanne joaquin jocelyn jodi jodie joe joel joey johanna john johnathan johnnie johnny jon jonah jonathan jorge
jose josefina joseph josephine josh joshua josue joyce juan juana juanita judith judy julia julian juliana julianne julie julio julissa junior justin justine kaitlyn kamal kamala karen karina karl karla kate katelyn
katherine kathleen kathryn kathy katie katrina kayla keisha keith kelley kelli kelly kelsey kendra kendrick kenneth kenny kenya kerry kevin khadija khalid kiara kim kimberly kirk kofi krista kristen kristin kristina kristine kristopher krystal
kurt kwame kyle lakeisha lakisha lamar lamont lana lance lani laquan larry lashawn latasha latisha latonya latoya latrice laura lauren laurie lavonne lawrence layla leah leandro leann lee leila lena lenora leo leon
leonard leonardo leonel leonor leroy leslie lester leticia levi lewis lidia liliana lillian lilian lily linda lindsay lindsey linh lisa lisette liz liza lizbeth lizeth lloyd logan lois lola lonnie lorena lorenzo loretta lori
lorraine louis louise lourdes luca lucas lucia lucille lucy luis luisa luiza lupe lupita lydia lyle lynn mabel mackenzie madeline mae maggie mai malcolm malik mamadou mandy manuel manuela marc marcela marcella marcelo marcia marco
marcos marcus margaret margarita maria mariah mariam mariana marianne maribel maricela marie marilyn marina mario marisa marisol marissa marjorie marlene marlon marquis marquise marquez marsha marta martha martin martina marvin
mary maryam matilde matthew mateo matias maureen maurice mauricio max maxine maximiliano maya mayra megan meghan mehmet mei melanie melinda melissa melody melvin mercedes meredith mia micah michael michaela micheal michele
michelle miguel mikayla mike mildred miles milton mindy minh miranda miriam mitchell mohamed mohammad mohammed moises mollie molly monica monique morgan morris moses muhammad muhammed myra myrna myron nadia nancy naomi narciso
natalia natalie natasha nathan nathaniel neil nelson nestor nevaeh ngoc nguyen nicholas nicolas nicole nikita nikki nina noah noe noel noelia noemi nora norberto norma norman octavio olga oliver olivia omar omari ophelia
oscar osvaldo otis owen pablo paige pamela paola pascual patricia patrick patrice patti patty paul paula paulette paulina pauline pedro peggy penelope percy perla perry pete peter philip phillip phoebe phuong phyllis pierre priscilla priya quentin quincy quinton
rachael rachel rafael raheem rahul raj rajesh ralph ramiro ramon ramona randall randy raquel raul raymond raymundo rebecca refugio regina reginald rene renee reuben reyna rhonda ricardo richard rick rickey ricky rigoberto
rita rob robert roberta roberto robin robyn rocio roderick rodney rodolfo rodrigo rogelio roger rohan roland rolando roman romeo ron ronald ronda ronnie roosevelt rosa rosalia rosalinda rosalie rosario rosemary rosie ross
roxana roxanne roy ruben ruby rudolph rudy rufus russell ruth ryan sabrina sadie salma salvador salvatore sam samantha samir sammy samuel sandeep sandra sandy sanjay santiago santos sara sarah sasha saul savannah scott sean sebastian
selena selina serena serenity sergio seth shakira shana shane shanice shaniqua shannon shaquille sharon shaun shauna shawn shawna sheena sheila shelby sheldon shelly sheree sheri sherman sherri sherry sherwin shirley shreya sidney sierra
silvestre silvia simon simone socorro sofia sonia sonja sonya sophia sophie spencer stacey stacy stanley stefan stefanie stella stephan stephanie stephen sterling steve steven stuart sunil susan susana susanna susie suzanne sylvester sylvia
tabitha takashi tamara tameka tamika tammy tania tanisha tanya tara tariq tasha tatiana tatyana taylor ted terence teresa teri terrance terrell terrence terry tevin thanh theodore theresa thelma thiago thomas tia tiffany tim timothy tina
toby todd tom tomas tommy toni tony tonya tracey traci tracy travis tremaine trent trevon trevor tricia trinidad trisha tristan tuan tucker tyler tyra tyree tyrell tyrese tyrone tyshawn ulises uriel valentina valentin valeria valerie
vanessa vaughn venkat vera verna vernon veronica vicente vicki vickie vicky victor victoria vijay vikram vilma vincent violet virgil virginia viridiana vivian viviana vladimir wade wallace walter wanda warren wayne wei wendell wendy wesley whitney
wilbert wilfredo willa willard willie wilmer wilson winston xavier ximena xiomara yadira yahaira yahir yamileth yasmin yasmine yasir yesenia yolanda yousef yuki yulia yuliana yusuf yvette yvonne zachary zainab zane zoe zoey
`);

/** Given names that are also ordinary words, places or surnames. They count only beside another name or after a title. */
export const ambiguousGivenNames = wordsOf(`
abril alba amado amber amparo andy angel angeles april art ash august austin bill bishop blue bob brad brook brooke buddy caridad carolina chance charity charlotte chase china christian clay cliff crystal cruz dan dale dallas dawn dean
delta destiny diamond dick domingo don drew earl ed eden ella esperanza eve faith felicidad flora florence forest frank gene georgia gil ginger grace grant hank heaven honor hope hunter india iris israel ivy jack
jasper jay jesus jewel job jordan joy julio june justice kay ken king kit kitty lane lee leslie liberty lily london luna luz mae marcela mark marina martin mason matt max may melody mercedes mercy milagros miles mo nick nieves noel
olive paris parker pat patience paz pearl penny phoenix pilar piper polly porter prince princess ray reed reina remedios rex rey reyes rich river rob robin roman rosa rose royal ruby rusty sage salvador santa santiago santos savannah selma serenity
sharon shelby sierra skip skye socorro sol soledad sonny stacy star stella stone sue summer sydney taylor teddy terry tony trinidad trinity tucker ty victor victoria viola violet virginia wade ward warren washington will winter woody
madison nelson lincoln jackson carter kennedy logan harrison brooklyn camden cleveland clinton houston denver dakota kenya asia cameron morgan riley sawyer skyler franklin roosevelt monroe jefferson harvey clark
junior major miranda rosario guadalupe aurora celeste alma flor perla dulce estela mercedes regina cristal marvin merced
`);

/** Common surnames of the United States and Latin America, of many origins. */
export const surnames = wordsOf(`
abbott acevedo acosta adams adeyemi aguilar aguirre ahmed alexander alfaro ali allen almeida alonso alvarado alvarez amador amaya anderson andrade andrews aparicio aquino aragon aranda arce arellano arevalo arias armstrong arnold arredondo arroyo
arteaga austin avila ayala bailey baldwin banerjee banks barajas barker barnes barnett barragan barrera barrett barrios barron bates bautista becerra becker bell beltran benavides benitez bennett bermudez bernal berry bhatt bishop blair blake blanco boateng
bolton bonilla bowman boyd bradford bradley brady bravo brennan brewer briones brooks bryant buchanan burgess burke burns burton bustamante bustos byrd caballero cabrera calderon caldwell calhoun camacho cameron campbell campos
cano cantu carbajal cardenas cardona carlson carmona carpenter carranza carrasco carrillo carroll carter casillas castaneda castellanos castillo castro cavazos cazares ceballos cervantes chambers chan chandler chang chapman chaudhry chavez chen cheng choi chowdhury christensen
cisneros clarke clark cohen coleman collins colon contreras cooper cordero cordova corona coronado correa cortes cortez cox crawford crespo crosby cruz cuevas cummings cunningham curtis dang daniels davenport davidson davis dawson delacruz delaney delarosa deleon delgado
deluna desai deshpande diaz dickson dixon do doherty dominguez donaldson donovan douglas doyle duarte duncan dunn duong dupree dupont duran edwards elliott ellis enriquez escamilla escobar escobedo escobar espinosa espinoza esparza esquivel estrada
evans farias fernandez ferguson ferrer fierro figueroa fisher fitzgerald fleming fletcher flores flynn fonseca foster fowler franco frazier freeman fuentes fuller galindo gallagher gallardo gallegos galvan gamboa gamez garcia gardner garrett garrison garza gaytan george
gibbs gibson gill gilbert gomes gomez gonzales gonzalez goodman goodwin gordon graham granados grant graves gray greene gregory griffin griffith guerra guerrero guevara gupta gutierrez guzman hale hamilton hammond hansen hanson hardy harmon
harper harrington harris harrison hartman harvey hassan hawkins hayes haynes henderson henriquez henry hensley hernandez herrera herring hicks higgins hinojosa hodges hoffman hollins holloway holmes holt hopkins horton howard howell hubbard hudson huerta huff hughes
hunt hurtado hussain huynh ibarra iglesias ingram islam jackson jacobs jacobson jaimes jain james jaramillo jefferson jenkins jensen jimenez johansson johnson johnston jones jordan joseph juarez kang kapoor kaur keller kelley kelly kennedy kerr khan kim
kirby klein knight kowalski kumar lam lambert landry lara larson lawrence lawson ledesma lee leon leonard lerma levine lewis leyva lim lin linares liu llamas lloyd logan lomeli lopez lorenzo lozano lucero lucas lugo lujan luna lynch
macdonald macias mackenzie maddox madrid madrigal magana maldonado malone manning manriquez manzano marchetti marin marquez marsh marshall martin martinez martins mason mata matthews maxwell maynard mccarthy mccormick mccoy mcdaniel mcdonald mcgee
mckinney mclaughlin medina medrano mehta mejia melendez melgar mena mendez mendoza menendez mercado merino meyer meza miller mills miranda mitchell mohamed mohammed molina moncada mondragon monroe montano monterrosa montes montgomery montoya moore mora
morales moran moreno morgan morris morrison morrow moya mueller mullins muniz munoz murillo murphy murray murray myers nakamura naranjo nava navarrete navarro nelson newman newton ng ngo nguyen nichols nielsen nieto nieves noriega norris norton novak nunez
obrien ocampo ochoa oconnell oconnor ohara ojeda okafor okeefe okonkwo olivares olivas oliver olsen olson olvera ordonez orellana ornelas orozco ortega ortiz osborne osorio owens pacheco padilla palacios palmer palomino paredes parker parra parsons
patel patterson patton paul payne paz pearson pedraza pena peralta perez perkins perry peters petersen peterson pham phan phillips pierce pineda pittman plascencia ponce portillo posada powell prado preciado prieto puente pulaski quezada quintana quintanilla
quinn quinones quintero quiroz raghunathan ramirez ramos ramsey rangel rao ray rendon renteria resendiz reyes reynolds reynoso rhodes richards richardson rico riley rincon rios rivas rivera rivers robbins roberts robertson robinson robledo robles rocha rodgers rodriguez rodrigues
rogers rojas roldan roman romano romero romo rosado rosales rosas rosario rosen ross rossi rowe rowland rubio ruelas ruiz russell russo ryan saavedra saenz salas salazar salcedo saldana salgado salinas samaniego sanchez sanders sandoval sanford santana santiago
santos saucedo sawyer schmidt schneider schroeder schultz schwartz segura sepulveda serna serrano shah shannon sharma shaw shepherd sheppard sherman siddiqui sierra silva simmons simon simpson singh singleton smith snyder solano solis solorio soria sosa
sotelo soto spears spencer stafford stanley steele stein stephens stevens stevenson stewart suarez sullivan sutton suzuki swanson sweeney taft takahashi tamayo tanaka tapia tate taylor tejeda tellez terrazas terry thapa thomas thompson thornton tinoco
todd toledo torres tovar townsend tran trejo trevino trinh trujillo truong tucker turner tuttle tyler underwood urbina uribe urrutia valadez valdes valdez valdivia valencia valentine valenzuela valle vallejo vargas vasquez vaughn vazquez vega vela velasco velasquez
velazquez velez venegas vera vigil villa villagomez villalobos villanueva villareal villarreal villasenor villegas vo vu wagner wallace walsh walters walton wang watkins watson watts weaver webb weber webster weiss welch wells whitcomb whitehead whitfield whitney wiggins
wilcox wilkerson wilkins williams williamson willis wilson wolfe wong woodard woods woodward wright wu xiong xu yamamoto yang yanez yates yoder yoon zamora zapata zaragoza zavala zelaya zepeda zhang zhao zheng zhou zimmer zimmerman zuniga
obama biden trump clinton reagan bush nixon carter
`);

/** Surnames that are also ordinary words or places. They count only beside an unambiguous given name or after a title. */
export const ambiguousSurnames = wordsOf(`
austin banks barker bell berry bishop blanco bravo brooks bush butler campos castle chambers cook cooper corona cruz do flores franco freeman gardner gill grant graves gray hale hardy hunt jordan king knight lane law leon lim lin luna
madrid major marsh mason mills miranda monroe montes moore mora newman nieves palmer park parker parsons paz pierce ponce puente ray reyes rico rivers rios roman ross santana santiago santos segura sierra singleton steele
sutton tate taylor toledo valencia valle vega vera villa ward watts weaver webster wells west woods wright young brown white black green hill hall long price rose rich day may baker carpenter hunter porter marshall shepherd salas
prado jackson lincoln washington jefferson kennedy madison clinton harrison hamilton houston vigil rosario victoria san santa cordova aragon trinidad adams brady columbia dean england page stone snow wood fields cross pope
noble love peace church bridges forest lake rush power little small good best swift strong sharp wise bright gold silver stein case chase drew cash penny hand head foot english french german guerra iglesias barrios palacios mercado moreno delgado rubio rojas cordero castillo torres guerrero duran salinas robles naranjo paredes portillo romero rosales terrazas tapia mata merino ramos cuevas cortes fuentes espinosa estrada granados lucero madrigal manzano olivares olivas pena posada preciado foster fuller lynch manning spears valentine barker cooper fisher carpenter chandler fletcher fowler griffin potter barber garrison dickson banks bates
`);

/** People of history whose names are in the names of days, places and lessons. */
export const publicFigures: readonly string[] = [
  'martin luther king',
  'dr king',
  'cesar chavez',
  'dolores huerta',
  'rosa parks',
  'harvey milk',
  'malcolm x',
  'frederick douglass',
  'harriet tubman',
  'sojourner truth',
  'thurgood marshall',
  'ruth bader ginsburg',
  'sonia sotomayor',
  'ketanji brown jackson',
  'john lewis',
  'emmett till',
  'abraham lincoln',
  'george washington',
  'thomas jefferson',
  'benito juarez',
  'miguel hidalgo',
  'emiliano zapata',
  'sor juana',
  'barack obama',
  'john f kennedy',
  'juneteenth',
  'fred korematsu',
  'larry itliong',
  'clara barton',
  'susan b anthony',
  'helen keller',
  'mahatma gandhi',
  'nelson mandela',
  'mother teresa',
  'oscar romero',
  'monsenor romero',
  'robert f kennedy',
  'mary mcleod bethune',
  'eleanor roosevelt',
  'coretta scott king',
  'w e b du bois',
  'virgen de guadalupe',
  'santa claus',
];
