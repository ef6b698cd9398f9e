/** First names by what pronoun goes with them: common ones of many languages, none that both go with. */
import { setOf } from '../words.ts';

const female = setOf(`
  annelise ewa hilde mercy clare liv dilys bernadette meg elise hanneke ishbel effie gwyneth rhiannon sian nia ffion mhairi aileen eilidh skye sinead grainne maeve bridie saoirse elsie ethel mabel winnie beryl doreen enid mavis olive delilah
  folake funmi yetunde temitope adaeze aishatu fatou oumou khady wambui njeri wairimu achieng busisiwe thandiwe zanele refilwe parveen nasreen rani smriti min-ji soo-jin eun-ji yumi natsuki misaki phyllida gertrude bertha edith eunice gladys
  ottoline philippa georgie millie evie poppy daisy freya imogen jemma kayleigh leanne lynne maxine mel michaela pauline rosalie roz ros shelley suzie tilly verity zena agneta ebba elin freja ingrid kerstin lovisa maja moa sigrid signe solveig tuva
  aino kaisa marit randi ragnhild tove turid wenche anke antje birte elke frauke gesa heike imke ilse kerstin maren meike silke ulrike uta wiebke aurelie beatrice benedicte capucine clemence delphine elodie estelle laurence manon margaux marine maud solene
  chiara elisabetta ludovica agnieszka beata bozena dorota ewelina grazyna halina iwona jadwiga justyna krystyna malgorzata mariola zuzanna
  abigail ada adele adriana agata agnes agnieszka aida aisha alejandra aleksandra alessandra alexandra alexis alice alicia alina alison allison alma amal amalia amanda amber amelia amina amy ana anastasia
  andrea-maria angela angelica angelina anika anita ann anna annabel anne anneke annette annie antonia anya aoife ashley asma astrid audrey ayesha ayse barbara beatrice beatriz becky berta bethany betty beverley beverly
  bianca birgit birgitta bonnie brenda bridget brigitte brynja camila camilla candice carla carmen carol carole carolina caroline carolyn catalina caterina catherine cathy cecilia celia charlotte chelsea cherie cheryl
  chiara chloe christina christine cindy claire clara claudia colette consuelo corinne courtney cristina cynthia dagmar daisy dana danielle daniela danuta daphne dawn deborah debbie deirdre delia denise diana diane dina
  dolores donna dora doris dorota dorothy edith eileen elaine eleanor elena elif elisa elisabeth eliza elizabeth ella ellen elsa emilia emily emma erica erika esra estelle esther eva eve evelyn faith fatima
  fatma felicity fiona flora florence frances francesca freya frida gabriela gabrielle gail gemma genevieve georgia georgina geraldine gerda gina giorgia giulia gladys glenda gloria grace greta gretchen guadalupe gwen gwendolyn hannah harriet
  heather heidi helen helena helene helga henrietta hilary hilda hillary holly hope ida ilaria ilona imani imelda ines inga ingrid inmaculada irene irina iris isabel isabella isabelle ivana ivy iwona jacqueline jana jane
  janet janice jasmin jasmine jean-anne jeanette jeanne jelena jemima jenna jennifer jenny jessica jill joan joanna joanne jocelyn johanna josefina josephine joyce juanita judith judy julia juliana julie juliet justine kaja karen karin
  karina karla kate katarina katarzyna kate katerina katharine katherine kathleen kathryn kathy katia katie katja katrina katya kayla kelly kerry kirsten kirsty kristen kristin kristina lara larisa latifa laura lauren laurence-anne layla lea
  leah leila lena leticia liana lidia lila lily linda lindiwe lindsay lisa liz ljiljana lois lola lorena loretta lorna lorraine louisa louise lucia luciana lucille lucinda lucy ludmila luisa lydia lynn madeleine magda magdalena maggie maja malala malgorzata
  mandy manuela mara marcela marcia margaret margarita margot maria mariam mariana marianne marie marija marina marion marisol marjorie marta martha martina mary matilda maud maureen maya meenakshi megan melania melanie
  melinda melissa mercedes meredith michelle mila milena mildred mina miranda miriam moira molly mona monica monika morag muriel myriam nadia nadine nancy naomi natalia natalie natasha nathalie neha nellie niamh nicola nicole
  nina noemi nora noreen norma odile olena olga olivia oksana ophelia orla paloma pamela patricia paula paulina pauline peggy penelope penny petra petronella phoebe phyllis pia pilar polly portia priscilla priti priya rachel radka rania rebecca
  regina renata rita roberta rocio romina rosa rosalind rose rosemary rosie roxana ruth sabina sabine sabrina sadia sally samantha samira sandra sanna sara sarah saskia selma shanti sharon sheila shirley sibylle silvia simona simone siobhan siobhán
  sofia sonia sonja sonya sophia sophie soraya stacey stefania stella stephanie sue susan susana susanne suzanne svetlana sylvia tabitha tamar tamara tania tanya tara tatiana tatyana teresa tessa thandi theresa therese tina tracey tracy trudy uma
  ursula valentina valeria valerie vanessa vera verena veronica victoria viktoria viola violet virginia vivian viviane wanda wendy wilhelmina winifred xenia yasmin yolanda yulia yvette yvonne zara zeynep zoe zofia zuzana zainab ottilie unnur ragna daria darya oyunbileg
  nino thandeka nomsa ngozi chioma amara ifeoma wanjiru akinyi mwende sunita lakshmi kavita anjali pooja deepa rekha geeta meera nisha shreya mei-ling xiaoling yuki akiko keiko naoko yoko hye-jin ji-woo nguyet lan-anh siti nur`);

const male = setOf(`
  samuel ifan dan rowan ilie wouter jeroen timur karol anselm ludvig jozef radek zdenek jiri ondrej mateusz janusz grzegorz slawomir boguslaw kwaku ebo chidi nnamdi tunde segun femi wale kayode babatunde musa umar usman abubakar yakubu kamau mwangi njoroge kariuki
  omondi kiprop kipchoge bongani nilesh suresh ramesh mahesh dinesh mukesh rakesh naresh ganesh harish manish satish ajay anand vinod pramod subhash prakash ashok deepak vivek rohit amit sumit nitin sachin sourav virat mohan gopal krishnan murugan
  bashir javed nadeem naveed waqar wasim shahid iqbal zafar aslam akram faisal walid kareem idris ahmet hakan murat emre burak orhan selim ugur volkan gareth rhys owain huw ieuan emyr geraint alun hywel ewan euan fergus alasdair ruaridh struan torquil
  cormac fintan donal eoin cillian oisin padraig seamus tadhg diarmuid colm ronan wilf alf bert cyril ernie fred sid stan percy archie alfie barney monty rupert toby giles piers quentin crispin barnaby jasper tarquin lachlan darragh killian
  sven anders bjorn erik gunnar hakan henrik ingvar kjell lennart mats nils olof ove per petter ragnar rolf sigurd sten svante tage torbjorn torsten ulf aksel arne bjarne eirik finn geir harald jens knut leif morten odd olav oystein rune sindre steinar tor trond
  bart bram daan dirk floris gijs hendrik joost joris koen lars maarten pieter ruud sander sjoerd thijs tijmen wim dieter ernst gerhard gunter hans heiko helmut horst jochen joachim jurgen karsten klaus lothar manfred ralf reinhard uwe volker wolfgang werner
  alain antoine aurelien bastien benoit cedric didier fabrice florent gilles guillaume jacques jerome julien laurent loic marcel maxime nicolas pascal patrice quentin regis remi sebastien stephane sylvain thibault thierry xavier yannick yves
  aaron abdul abdullah abel abraham adam adrian ahmad ahmed alain alan albert alberto alejandro aleksandar aleksander aleksandr alessandro alexander alexandre alexei alfonso alfred alfredo ali alistair allan allen alvin amadou ambrose amir anatoly anders
  andre andreas andrei andres andrew andrey andriy andrzej andy angus anil antoine anton antonio archibald archie aref ariel arjun armando arnold arthur arturo asif atul austin axel ayman barack barry bart bartholomew basil ben benedict benjamin benny bernard bernd
  bernardo bert bertrand bilal bill billy björn bob bobby boris brad bradley brendan brent brian bruce bruno bryan calum callum calvin cameron carl carlo carlos carsten cedric charles charlie chester chris christian christoph christophe christopher chuck clarence claude clayton clement
  cliff clifford clive colin connor conor constantin cornelius craig cristian curtis cyril damian damien daniel danilo danny dante darius darren dave david dean declan denis dennis derek dermot desmond diego dieter dirk dmitri dmitry dmytro dominic don donald douglas drew
  duncan dustin dwight dylan eamon earl eddie edgar eduardo edmund eduard edward edwin elias elliot emanuel emil emilio emmanuel enrico enrique eric erik ernest ernesto ernst esteban ethan étienne etienne eugene evan evgeny fabian fabio faris farid felipe felix ferdinand fernando fidel
  filip finn florian floyd francesco francis francisco francois françois frank franz fred frederic frederick fredrik fritz gabriel garrett gary gavin geoff geoffrey george georges gerald gerard gerhard giacomo gianni gilbert gino giorgio giovanni giuseppe gleb glen glenn gordon graham
  grant greg gregor gregory grigory guillaume guillermo gunnar gunther gustav gustavo guy hamid hamish hans harald harold harry harvey hassan hector heinrich heinz hendrik henri henrik henry herbert herman hernan hernán hideo hiroshi horace horst howard hubert hugh hugo hussein ian ibrahim ignacio
  igor ihor ilya imran ioan ion isaac ismail ivan ivo jack jacob jacques jaime jakob jakub jamal james jamie jan jared jason javier jay jean-baptiste jean-claude jean-luc jean-noel jean-noël jean-paul jean-pierre jeff jeffrey jens jeremiah jeremy jerome jerry jesus jim jimmy joachim joao joaquin joe joel
  johan johann johannes john johnny jon jonas jonathan jordi jorge jose josé josef joseph josh joshua josip juan juergen julian julien julio julius jürgen justin kamal karel karim karl kazimierz keir keith ken kenneth kenji kevin khaled khalid klaus konrad konstantin krzysztof kurt kyle
  lachlan lars larry laszlo laurent lawrence lech lee-roy leo leon leonard leonid leopold leroy leszek levan lewis liam lionel lloyd lorenzo louis luc luca lucas ludwig luigi luis lukas luke maciej mahmoud malcolm manuel marc marcel marcelo marcin marco marcos marcus marek mario
  mark marko markus martin martín marvin massimo mateo mathieu mats matt matteo matthew matthias miles myles basil cuthbert cecil clyde colm conrad cosmo crispin cyrus dale dane dirk dominick edmond elton ellis ezekiel finlay fletcher gavin godfrey gregor guy hamish hugh ivor jarvis jerome kingsley laurie lester linus lorcan luther lyle magnus montague mungo nigel noel oran otis patrick percival peregrine piers ranulph reuben rhodri rodrigo rufus sacha seamus shaun silas spencer sylvester theodore thaddeus tobin tudor ulrich vernon wallace wesley wilbur maurice mauricio max maxim maximilian mehmet melvin micah michael michal michel miguel mihai mike mikhail milan milos miroslav mitchell mohamed mohammad mohammed moses muhammad murray mustafa mykola
  narendra nasser nathan nathaniel ned neil nelson niall nicholas nick nicolas niels nigel nikita nikolai nikos nils noah noel norbert norman oleg oleh oleksandr oliver olivier omar orlando oscar osman otto owen pablo paolo pascal patrick paul pavel pavlo pawel pedro per pete peter petr petro
  phil philip philippe phillip pierre pieter piers piotr przemyslaw quentin quincy radoslaw rafael rahul rainer raj rajesh ralph ramon randall raphael rashid raul ravi ray raymond reginald reinhard rene ricardo richard rick riccardo rob robert roberto rod roderick rodney rodrigo roger roland rolf roman
  ron ronald rory ross roy ruben rudolf rupert russell ryan sadiq saeed said salman salvador salvatore sanjay santiago scott sean sebastian serge sergei sergey sergio serhiy seth shane shaun sidney siegfried silvio simon slobodan stan stanislav stanley stefan stefano stephan stephen steve steven stewart
  stuart sudhir sunil sven tadeusz tariq ted terence terry theo theodore thierry thomas tim timothy tobias todd tom tomas tomasz tommy tony torsten travis trevor tristan tyler umberto uwe vaclav valentin vasily victor viktor vijay vikram vincent vincenzo vitaly vladimir vladislav volodymyr
  wade walter warren wayne werner wilfred wilhelm will william wim winston wojciech wolfgang xavier yannick yaroslav yasser yevgeny youssef yuri yusuf yves zbigniew zoltan thabo sipho kwame kofi chukwuemeka emeka olu oluwaseun juma kiprono hiroki takeshi kenta wei-ming jun-ho min-jun`);

const epicene = setOf(
  'joshua ezra nikita misha sasha vanya kolya vasya petya mustafa musa issa isa moussa costa elisha judea andrea luca nicola battista kenya noah-a jonah-a marko-o toyota hiro-o yuko hanako keiko akiko yoko naoko',
);

const either = setOf(
  'kim lou alex sam pat robin leslie jo casey jamie lee jordan morgan ariel sasha nikita joshua ezra luca',
);

/** Whether a word in small letters is a first name that the lists have. */
export const isFirstName = (low: string): boolean => female.has(low) || male.has(low) || either.has(low);

/** Whether the lists tell the pronoun of a name; otherwise its ending does at most. */
export function isListed(name: string): boolean {
  const first = name.slice(0, Math.max(0, name.indexOf(' '))).toLowerCase();
  return female.has(first) || male.has(first);
}

/** Whether the lists tell that a full name is of the other sex. */
export const isOtherSex = (pronoun: 'he' | 'she', name: string): boolean =>
  isListed(name) && genderOf(name) !== null && genderOf(name) !== pronoun;

/** Which pronoun goes with somebody of a name; null where the lists do not tell. */
export function genderOf(name: string): 'he' | 'she' | null {
  const low = name.toLowerCase();
  const space = low.indexOf(' ');
  if (space === -1) return null;
  const first = low.slice(0, space);
  if (female.has(first)) return 'she';
  if (male.has(first)) return 'he';
  // Of names that no list has, most in -a are women's and most in -o men's.
  return first.length < 4 || epicene.has(first)
    ? null
    : first.endsWith('a')
      ? 'she'
      : first.endsWith('o')
        ? 'he'
        : null;
}
