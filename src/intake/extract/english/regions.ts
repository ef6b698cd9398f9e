/** States, provinces, counties and the like that stand behind a town and a comma: “of Fargo, North Dakota”. */
import type { Piece } from '../sentences.ts';
import { setOf } from '../words.ts';

const regions = setOf(`
  alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts
  michigan minnesota mississippi missouri montana nebraska nevada new-hampshire new-jersey new-mexico new-york north-carolina north-dakota ohio oklahoma oregon pennsylvania rhode-island
  south-carolina south-dakota tennessee texas utah vermont virginia washington west-virginia wisconsin wyoming puerto-rico d.c. dc
  ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nev n.h. n.j. n.m. n.y. n.c. n.d. okla ore pa r.i. s.c. s.d. tenn tex vt va wash w.va. wis wyo
  ontario quebec alberta manitoba saskatchewan nova-scotia new-brunswick british-columbia newfoundland ont que alta sask
  queensland victoria tasmania new-south-wales south-australia western-australia nsw
  england scotland wales northern-ireland ireland cornwall devon dorset somerset wiltshire hampshire kent sussex east-sussex west-sussex surrey essex suffolk norfolk cambridgeshire bedfordshire
  hertfordshire buckinghamshire oxfordshire gloucestershire worcestershire herefordshire shropshire staffordshire warwickshire leicestershire northamptonshire nottinghamshire derbyshire lincolnshire
  yorkshire west-yorkshire north-yorkshire south-yorkshire east-yorkshire lancashire cheshire merseyside greater-manchester cumbria durham northumberland tyneside west-midlands teesside fife
  aberdeenshire lanarkshire ayrshire perthshire moray gwynedd powys dyfed clwyd glamorgan antrim armagh down fermanagh tyrone derry galway mayo sligo donegal kerry cork limerick clare wicklow
  france germany spain italy portugal netherlands belgium austria switzerland poland hungary romania bulgaria greece turkey ukraine russia belarus sweden norway denmark finland india pakistan
  china japan australia canada mexico brazil argentina chile egypt nigeria kenya south-africa iraq iran syria lebanon israel
  punjab kerala gujarat bihar rajasthan maharashtra karnataka tamil-nadu uttar-pradesh west-bengal`);

/** Whether all of a phrase is the name of a region. */
export const isRegion = (words: readonly Piece[]): boolean =>
  words.length > 0 && words.length < 4 && regions.has(words.map(({ low }) => low).join('-'));
