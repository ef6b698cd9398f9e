/** English hedges. */
import { Phrases } from '../phrases.ts';
import type { ProposedHedge } from '../reading.ts';

const checked =
  'verified|confirmed|corroborated|authenticated|substantiated|checked|established|determined|proven|proved|validated|repeated|replicated|ascertained';
const check = 'verify|confirm|corroborate|authenticate|substantiate|check|validate|establish|determine';
const true_ =
  'true|correct|confirmed|accurate|verified|right|proven|proved|substantiated|authentic|genuine|borne|really|founded';

/** English words for how sure something is. */
export const englishHedges = new Phrases<ProposedHedge['kind']>([
  [
    'conditional',
    `if proved|proven ${true_}, if ${true_}, if indeed? it|this|that|they|these|those ~ ${true_}, if the|this|that|these|those|his|her|their|its ~ ${true_}, if the|this|that|these|those report|reports|claim|claims|allegation|allegations|account|accounts|number|numbers|figures|toll ~ is|are|prove|proves|hold|holds ~ ${true_}, should it|this|that|these|those|the ~ prove|be ~ ${true_}, assuming it|this|that|the ~ ${true_}, if it turns out, if it proves, should it prove, if borne out, if they prove, if upheld`,
  ],
  [
    'unverified',
    `could|can|cannot|can't|couldn't|couldnt|cant not? ~ be ~ ${checked}, could|can not ~ ${check}, cannot|can't|couldn't|couldnt|cant ~ ${check}, has|have|had not yet? been ~ ${checked}, was|were|is|are not yet? ~ ${checked}, hasn't|haven't|hadn't been ~ ${checked}, wasn't|weren't|isn't ~ ${checked}, unable to ~ ${check}, not been able to ~ ${check}, not able to ~ ${check}, we have not ~ been able to ~ ${check}, have|has not been able to ~ ${check}, haven't|hasn't been able to ~ ${check}, was|were|is|are unable to ~ ${check}, was|were not able to ~ ${check}`,
  ],
  [
    'unverified',
    `unconfirmed, unverified, uncorroborated, unsubstantiated, unproven, neither version|claim|account|report|side's ~ can|could be ~ ${checked}, none of this|these|the|it ~ can|could ~ be ~ ${checked}, no independent|immediate|official confirmation|verification, there was|is|has no|been ~ confirmation|verification, not immediately|independently verifiable|${checked}, seen no proof|evidence ~ it|this?, no proof|evidence of it|this, yet to be ~ ${checked}, remains|remain to be ${checked}, remains|remain unclear|unconfirmed|unverified, impossible to ~ ${check}, difficult|hard to ~ verify|corroborate, awaiting confirmation|verification, pending confirmation|verification, did not ~ independently verify, without ~ independent confirmation|verification, being verified|checked`,
  ],
  [
    'believed',
    'is|are|was|were|be|being|been ~ thought|believed|understood|presumed|assumed|feared|suspected|reckoned to ~ have|be, is|are|was|were not thought|believed|understood to ~ have|be, thought|believed|understood|presumed|assumed|feared to ~ have|be, it is|was thought|believed|understood|feared|assumed that?, is|are|was|were thought|believed|feared|presumed|understood, presumed|feared|believed dead|drowned|killed|trapped|lost, apparently, presumably, seemingly, in all likelihood|probability, most likely, appears|appear|appeared|seems|seem|seemed to have',
  ],
  [
    'alleged',
    'allegedly, reportedly, supposedly, purportedly, ostensibly, is|are|was|were ~ alleged|said|reported|rumoured|rumored|claimed to ~ have|be, alleged|rumoured|rumored to ~ have|be, is|are|was|were alleged|reputed to, reputedly, by all accounts, according to rumours|rumors, rumour|rumor has it, alleged, purported, rumoured, rumored',
  ],
]);
