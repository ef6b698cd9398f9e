/** Words that decide what a word is: verbs that are never nouns, plurals without an ending. */

/** Third persons and bare forms that are never nouns. */
export const onlyVerbs = new Set(
  `says tells adds denies insists admits concedes believes thinks writes explains acknowledges confirms announces argues asserts alleges reckons suspects accuses blames urges begs
  warns asks rejects dismisses describes assures reminds maintains assumes predicts expects recommends advises declares contends confirmed say tell add deny insist admit concede believe think write explain acknowledge confirm
  announce argue assert allege reckon accuse urge beg warn ask reject dismiss describe assure remind maintain assume predict expect recommend advise declare contend know understand become remain include
  complains speaks hears tells agrees appears arrives begins belongs brings builds buys carries chooses comes concludes condemns confesses considers contains continues contradicts creates decides declares declines defends delivers denounces depends destroys disagrees eats employs enjoys ensures enters explains expresses fails follows forbids gets grows happens implies indicates intends involves joins keeps learns loses makes observes obtains occurs opposes owns pleads pleases prays prefers pretends prevents proposes protects proves provides publishes puts receives recites recognises recognizes refers refuses reiterates remembers requires responds reveals sees sells sends serves spends swears teaches tends threatens throws wears writes loves favours favors
  has does goes takes gives knows understands becomes remains includes seems appears wants needs considers`.split(
    /\s+/,
  ),
);

/** Plurals without an ending, and words for many. */
export const pluralWords = new Set(
  'police people media men women children ppl staff crew data authorities coastguards'.split(' '),
);
