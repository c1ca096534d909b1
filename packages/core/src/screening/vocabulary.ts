const wordsOf = (list: string): ReadonlySet<string> =>
  new Set(list.split(/\s+/).filter((word) => word !== ''));

/** Titles before a name that are nothing else. A point can follow. */
export const forms = wordsOf(
  'mr mrs ms miss mx sr sra srta senor senora senorita senorito dona don dr dra lic licda licdo ing prof profa rev hon mtro mtra',
);

/** Positions before a name, which are also in the names of programs and places. */
export const positions = wordsOf(`
sgt sergeant lt lieutenant capt captain cpl corporal det detective deputy officer ofc agent trooper judge justice attorney reverend pastor father sister brother coach principal sheriff chief councilmember
councilman councilwoman commissioner supervisor mayor senator governor superintendent professor doctor nurse imam rabbi bishop deacon chaplain bailiff investigator prosecutor caseworker counselor therapist
oficial sargento sargenta agente juez jueza padre madre maestra maestro profesor profesora licenciada licenciado abogada abogado fiscal alguacil comandante doctora enfermera entrenador entrenadora diputado diputada alcalde alcaldesa
`);

/** Parties to a case. */
export const parties = wordsOf(`
defendant victim witness suspect respondent complainant plaintiff offender juvenile minor arrestee inmate probationer parolee accused perpetrator abuser survivor felon informant assailant shooter robber burglar thief
trafficker dealer gangster convict detainee exoneree eyewitness runaway codefendant co-defendant fugitive petitioner appellant deceased decedent
testigo victima acusado acusada imputado imputada detenido detenida menor sospechoso sospechosa agresor agresora denunciante demandante demandado demandada recluso reclusa preso presa delincuente infractor infractora sobreviviente
procesado procesada inculpado inculpada occiso occisa fallecido fallecida victimario querellante quejoso quejosa arrestado arrestada ladron ladrona pandillero pandillera
`);

/** Words for one person. */
export const people = wordsOf(`
participant attendee resident student youth teen teenager client driver girl boy man woman guy kid child baby toddler person neighbor tenant landlord volunteer mentee speaker patient worker employee owner clerk pupil
caller graduate sophomore freshman dropout veteran refugee immigrant someone individual lady gentleman
participante asistente residente estudiante alumno alumna joven nino nina muchacho muchacha chico chica hombre mujer vecino vecina cliente conductor conductora paciente inquilino inquilina persona bebe adolescente companero companera
trabajador trabajadora empleado empleada dueno duena voluntario voluntaria
`);

/** Relatives and friends: "the brother of", "her stepfather". */
export const relatives = wordsOf(`
mother father mom dad mama papa parent son daughter brother sister aunt uncle cousin nephew niece grandson granddaughter grandmother grandfather grandma grandpa wife husband spouse boyfriend girlfriend fiance fiancee stepfather
stepmother stepson stepdaughter stepbrother stepsister ex-husband ex-wife ex-boyfriend ex-girlfriend ex partner roommate neighbor landlord friend girlfriend classmate caseworker widow widower twin guardian godmother godfather
madre padre hijo hija hermano hermana tio tia primo prima sobrino sobrina nieto nieta abuelo abuela esposo esposa marido novio novia exnovio exnovia exesposo exesposa padrastro madrastra hijastro hijastra cunado cunada suegro suegra
yerno nuera vecino vecina comadre compadre amigo amiga pareja expareja companero companera viuda viudo padrino madrina ahijado ahijada
`);

/** Words that make the capitals around them the name of an organization, a place, a law, a day or a program. */
export const organizationWords = wordsOf(`
school elementary high middle academy college university institute center centre church chapel cathedral temple mosque synagogue lutheran baptist methodist presbyterian episcopal evangelical pentecostal adventist ame luterana bautista metodista parish ministry ministries foundation fund trust charities charity society association alliance coalition
council league union club park plaza garden gardens recreation library museum theater theatre hospital clinic medical health hall auditorium arena stadium field courthouse court courts courtroom building complex tower house home homes
street st avenue ave boulevard blvd road rd drive lane way court place highway freeway expressway route bridge creek river lake beach island valley mountain canyon hills heights village town city county parish district ward precinct
neighborhood station terminal airport transit mall market store pharmacy bank grocery restaurant cafe bakery hotel inn apartments terrace estates square circle memorial cemetery monument landing point bay harbor pier port
law act amendment bill rule code proposition measure initiative ordinance doctrine warning warnings rights decision hearing day days week month year night holiday festival parade fair celebration award awards prize scholarship fellowship grant
program programs project projects campaign challenge training trainings workshop seminar lecture conference summit forum alert hotline line cup series collective collaborative partnership network committee commission
board bureau department office agency authority services service corporation corp inc llc company firm press news times post radio gazette chronicle enterprises industries brothers motors systems team troop squad unit chapter lodge
branch model method scale index test inventory questionnaire study survey report plan strategy boys girls youth eagles tigers lions hawks wildcats bulldogs lancers knights panthers
escuela primaria secundaria preparatoria colegio instituto universidad centro iglesia capilla catedral parroquia templo fundacion fondo asociacion alianza coalicion consejo liga sindicato club parque plaza jardin biblioteca museo teatro
hospital clinica salon auditorio estadio juzgado corte tribunal edificio torre casa calle avenida bulevar boulevard calzada callejon privada colonia barrio fraccionamiento carretera autopista puente rio lago playa isla valle monte
condado ciudad municipio distrito estacion terminal aeropuerto mercado tienda farmacia banco restaurante hotel ley dia semana mes ano noche feria festival desfile premio beca programa proyecto campana taller seminario conferencia
foro linea comite comision junta oficina departamento agencia servicio servicios red kinder jardin fraternidad cooperativa codigo enmienda propuesta reforma
`);

/** Places whose names are words after them: "San Jose", "St. John", "Fort Worth". */
export const placePrefixes = wordsOf(
  'san santa santo st saint sta mount mt fort ft lake port camp el las los la rancho north south east west new point cape rio villa casa nuestra our ciudad puerto',
);

/** Short words inside a name. */
export const particles = wordsOf(
  'de del la las los da das dos di do van der den von al el bin bint ibn y e du le',
);

/** Words of the trade and of ordinary titles that are no names, besides those with an ordinary ending. */
export const ordinaryWords = wordsOf(`
a an the and or but nor for with without from into onto of on in at to by as is are was were be been has have had do does did will would can could should may might must not no yes if then than that this these those there here
he she they we you i it his her their our your my its him them us me who whom whose which what when where why how all any each every both few many most more some such only own same so too very just also about after again against
because before between during over under until up down out off once other another next last first second third new old good better best great big small little high low long short early late young adult adults senior seniors junior
january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday spring summer fall winter today tomorrow yesterday tonight
english spanish french german chinese mandarin cantonese vietnamese korean tagalog arabic russian hmong punjabi american mexican latino latina hispanic black white asian native indian african european catholic christian jewish muslim
federal state local national international regional public private general special annual monthly weekly daily community civic legal criminal civil social mental physical human civilian domestic sexual violent nonviolent nonprofit
friendly amigo safe safer safety friend friends buddy hero heroes champion champions kids teens children families family parents people persons men women boys girls students teachers staff leaders neighbors volunteers members
victim victims witness witnesses offender offenders defendant defendants suspect suspects juvenile juveniles inmate inmates officer officers judge judges attorney attorneys advocate advocates coordinator coordinators specialist
director manager analyst assistant clerk counselor investigator liaison navigator facilitator mentor coach chief deputy sheriff police prosecutor prosecutors defender defenders marshal ranger guard patrol probation parole jail prison
custody bail bond bench jury trial plea charge charges felony misdemeanor infraction sentence verdict appeal motion subpoena warrant evidence lineup interview statement impact crime crimes abuse assault battery theft fraud gun guns weapon
weapons drug drugs alcohol opioid fentanyl narcan gang gangs arson homicide trafficking harassment stalking hate bias elder child sex murder burglary robbery reentry diversion reform justice restorative accountability outreach
engagement awareness prevention protection support help assistance compensation restitution relief shelter housing food health wellness care trauma recovery treatment counseling education literacy training skills job jobs career careers
work resource resources information guide handbook manual packet pack kit kits card cards form forms table booth fair expo show panel circle circles talk talks chat coffee breakfast lunch dinner barbecue picnic walk run ride tour tours visit open
house night day week month event events meeting meetings session sessions class classes course courses camp clinic clinics series hour hours time schedule calendar agenda notes minutes speakers speaker guest guests host hosts keynote
survey question answer response result results data report reports plan plans goal goals strategy policy policies procedure procedures rule rules law laws code section title chapter article part phase stage wave round tier level step
grade age ages group groups male female nonbinary unknown other total none low medium north south east west central upper lower downtown uptown midtown northside southside eastside westside county city state district area zone region
street road avenue bell book bags backpack backpacks toy toys turkey bike bicycle car cars traffic driving dui speed speeding parking lights lighting noise graffiti trash dumping blight vacant lot lots homeless unhoused encampment
very much satisfied dissatisfied agree disagree neither strongly somewhat trust fair fairly unfair respect dignity neighborhood watch block town hall dialogue conversation storytelling theater art arts music sports basketball soccer football
boxing chess poetry film movie documentary library computer online digital internet cyber phone text email website web app media radio television podcast newsletter flyer flyers brochure brochures poster posters video videos
pro tem cities cops cop marine marines corps army navy veteran veterans everyone nobody everybody anyone someone none somebody registry register covid pandemic vaccine wildfire fire flood earthquake storm hurricane budget grant fund funds funding cost costs dollar dollars money salary travel supply supplies equipment contract invoice purchase rent software license fee fees
super supreme superior court courts chambers courtroom hearing docket calendar case cases file files number numbers code codes room floor suite building hall site place venue center campus
thanks thank hello dear please note see call contact ask tell bring come join meet learn know get give take make find keep stop start end begin write read speak listen share plan build grow support use review update complete
big brother sister miranda brady marsy clery hope faith unity harmony liberty freedom victory pride promise spirit rise shine choice choices voice voices bridge bridges path paths pathway pathways
el la los las un una unos unas y o u e ni que de del al a ante con contra desde en entre hacia hasta para por segun sin sobre tras si no como cuando donde quien cual cuyo este esta estos estas ese esa eso aquel se su sus mi mis tu tus
nuestro nuestra le les lo me te nos muy mas menos tambien ya aun hoy ayer manana siempre nunca todo toda todos todas cada otro otra otros otras mismo ambos varios mucho poco primer primera segundo tercera ultimo nuevo nueva buen bueno gran grande
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miercoles jueves viernes sabado domingo primavera verano otono invierno
victima victimas testigo testigos acusado acusados detenido detenidos menor menores infractor infractores oficial oficiales juez jueces fiscal fiscales abogado abogados policia policias alguacil defensor defensores coordinador coordinadora
jefe director directora mediador consejero trabajador social familia familias padres madres hijos hijas jovenes ninos ninas mujeres hombres personas gente comunidad vecinos vecinas residentes estudiantes maestros lideres voluntarios
derechos derecho justicia juvenil restaurativa penal civil delito delitos crimen violencia domestica maltrato abuso robo fraude armas drogas pandillas trata trafico acoso odio prevencion ayuda apoyo recursos servicios taller talleres
foro foros charla charlas platica platicas mesa feria clase clases curso cursos reunion junta juntas jornada campana semana dia noche encuesta pregunta respuesta resultado datos informe plan meta metas estrategia politica ley leyes codigo
seccion titulo capitulo fase grado edad grupo hombre mujer norte sur este oeste centro condado ciudad estado distrito zona barrio calle avenida acuerdo desacuerdo satisfecho insatisfecho seguro segura confianza respeto
comida salud vivienda empleo trabajo escuela educacion entrenamiento musica arte deportes futbol cine libro libros fondos presupuesto costo dinero contrato sala salon piso edificio llame marque conozca conoce participe venga aprenda
espanol ingles hispana hispano latino mexicano americano catolica cristiana santa santo san senor senora senores senoras familiar familiares tierra luterana patria superiora soltera solteras soltero dios vida
`);

/** Endings of ordinary words in English and Spanish. Few names have them. */
export const ordinaryEnding =
  /(?:tion|tions|sion|sions|ment|ments|ness|ship|ships|ance|ence|ences|ity|ities|ology|ing|ings|ism|ists|ative|itive|ional|ously|edly|ally|ical|ics|wide|less|able|ible|cion|ciones|sion|siones|miento|mientos|dad|dades|mente|encia|encias|ancia|ancias|tivo|tiva|tivos|tivas|orios|logia)$/;

export const numberWords = wordsOf(
  'six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte',
);
