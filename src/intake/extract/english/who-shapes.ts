/** Words that tell what kind of phrase names somebody: shares of people, looks, offices “of”, roads. */

/** “40 percent of respondents”, “less than a third”: people by how many they are. */
export const shares = /^(?:percent|half|third|thirds|quarter|quarters|majority|minority|plurality)$/;

/** “a tearful Ruiz”, “the late Ana Ruiz”: how somebody was who is named. */
export const looks =
  /^(?:late|young|older|elder|younger|then|smiling|beaming|(?:tear|hope|rue|cheer|grate|re[gm]orse)ful|defiant|exhausted|visibly|relieved|jubilant|angry|furious|emotional|shaken|weary|subdued|combative|upbeat|confident|frustrated|disappointed|delighted|triumphant|emboldened|embattled|indignant|shirtless|bearded|sombre|somber|hoarse|teary-eyed|bleary-eyed|red-eyed|moderate|conservative|outspoken|popular|veteran)$/;

/** “Secretary of State Ana Ruiz”. */
export const ofOffices =
  /^(?:state|defen[cs]e|war|labou?r|commerce|education|energy|agriculture|transportation|transport|health|justice|interior|treasury|finance|homeland|veterans|housing|culture|trade|security|revenue|schools|prisons)$/;

/** “Numan Road”: a place. */
export const placeNouns =
  /^(?:road|street|avenue|lane|highway|boulevard|drive|square|river|creek|lake|mountains?|island|islands|peninsula|strip|valley|beach|stadium|freeway|motorway|expressway|turnpike|parkway|plaza)$/;
