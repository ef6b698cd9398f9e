/**
 * Thirty posts of a night that never was: a fire in the harbour of an invented town. Varied as such posts are, so that
 * what a page weighs and looks like can be judged. Oldest first.
 */
import type { PublishedPost } from '../wire/documents.ts';
import { claims, later, list, minute, p, post, said, says, words } from './sample.fixture.ts';

const brigade = {
  role: 'Lindow fire brigade',
  channel: { kind: 'briefing', name: null, url: null },
} as const;
const mayor = { role: 'mayor of Lindow', cue: 'said' } as const;
const telegram = { kind: 'telegram', name: null, url: 'https://t.example/portlindow/812' } as const;

/** The posts. */
export const samplePosts: readonly PublishedPost[] = [
  post(
    0,
    'Fire reported in Lindow harbour',
    [
      p(
        'The fire brigade has been called to the western quay of Lindow harbour, where flames are coming through the roof of a warehouse. People in the streets behind the quay tell us that they heard a dull bang shortly before seven. We have a reporter on the way and will say what we know as we know it.',
      ),
    ],
    { keyEvent: true, byline: 'the news desk' },
  ),
  post(9, null, [
    p(
      'The bridge to the western quay is closed to traffic in both directions. Buses 4 and 11 turn back at the market. If you live on the quay, the police ask you to use the footpath behind the old customs house.',
    ),
  ]),
  post(
    17,
    'What burns is a store for paint',
    [
      p(
        'The building belongs to [Arden & Sons|actor:arden], a wholesaler of paint and varnish. According to the commercial register it has used the hall since 2011. How much was stored there tonight is not known; the permit allows up to [sixty tonnes|claim:tonnes] of flammable liquids.',
      ),
      claims('tonnes', 'Up to sixty tonnes of flammable liquids were in the hall.', {
        status: 'unverified',
        basis: 'none',
        by: [],
        statements: 0,
        origins: 0,
      }),
    ],
    { byline: 'Ines Caldeira' },
  ),
  post(
    26,
    'Windows to stay shut on the northern bank',
    [
      p(
        'The smoke drifts across the river. The district has sent a warning to telephones: close doors and windows, switch off ventilation, stay inside. It holds for the quarters of Saltgate, Cooper’s Hill and the northern bank as far as the water tower.',
      ),
      list(
        'Do not drive to the harbour to look.',
        'Keep the emergency number free for emergencies.',
        'Listen to **Radio Lindow** on 98.4 or read on here.',
      ),
    ],
    { keyEvent: true, flash: true },
  ),
  post(38, '“We have lost the roof”', [
    says('Teodor Varga', 'We have lost the roof. We will not lose the row behind it.', {
      ...brigade,
      role: 'deputy chief of the Lindow fire brigade',
      saidAt: said(33),
    }),
    p(
      'Varga spoke to reporters for less than a minute before he went back to the command post. Eleven engines were on the quay by then, he said, and two fire boats had been asked for from Marren.',
    ),
  ]),
  post(
    47,
    null,
    [
      p(
        'A message that is being passed around says that a tanker at the next berth is burning too. **That is not what we see.** Our reporter stands opposite: the only ship at the berth is a coaster without cargo, and a tug is pulling it clear.',
      ),
      claims('tanker', 'A tanker at the next berth is on fire.', {
        status: 'refuted',
        basis: 'observation',
        by: [],
        statements: 0,
        origins: 0,
        saidAt: said(45),
      }),
    ],
    { byline: 'Jonas Reiter, on the quay' },
  ),
  post(
    61,
    'Two night watchmen are missing',
    [
      p(
        'Two people who were on duty in the hall have not been reached since the fire broke out, the harbour authority says. Their families have been told. We do not give their names.',
      ),
      claims(
        'missing',
        'Two watchmen are missing.',
        { basis: 'attribution', by: ['the harbour authority'], channel: 'phone', saidAt: said(57) },
        later(118, { status: 'superseded' }),
      ),
    ],
    { keyEvent: true },
  ),
  post(74, 'The mayor: no danger outside the warning zone', [
    says(
      'Marta Oliveira',
      'Measurements at five points show nothing that should worry anybody outside the zone.\nInside it, please stay in.',
      { ...mayor, channel: telegram, saidAt: said(70) },
    ),
    p('The town has not published the measurements themselves. We have asked for them.'),
  ]),
  post(83, null, [
    p(
      'Fire boats have arrived from Marren, forty minutes down the coast, and are throwing water on the river side of the hall. From the opposite bank the flames look lower than they did at nine, but the smoke is as thick as before.',
    ),
  ]),
  post(96, 'Trains stop short of the harbour line', [
    p(
      'The railway has closed the line between Lindow Central and the docks. Regional trains end at Central; the night train to the south leaves from platform 7 instead, about twenty minutes late. Tickets for tonight may be used tomorrow, the company writes on [its page](https://rail.example/notices/lindow).',
    ),
  ]),
  post(108, 'First readings: soot, little else', [
    p(
      'The environmental agency has now put its readings [online](https://agency.example/readings/2031-05-04). Soot is far above the daily limit next to the quay and within it from Cooper’s Hill on. Solvents were found at one point out of five, in a trace.',
    ),
    says('Agency for the Environment', 'the readings give no reason to extend the zone', {
      verbatim: false,
      channel: {
        kind: 'document',
        name: 'its first report',
        url: 'https://agency.example/readings/2031-05-04',
      },
      saidAt: said(102),
    }),
  ]),
  post(
    118,
    'Both watchmen are safe',
    [
      p(
        'The two watchmen had left the hall by the northern door and walked to a hospital on their own, with smoke in their lungs. Nobody had asked there, the harbour authority says, and apologises to the families for an hour of fear. Both are expected to leave the ward tomorrow.',
      ),
      claims('safe', 'Both watchmen left the hall alive.', {
        status: 'confirmed',
        basis: 'authority',
        by: ['St Anne’s hospital'],
        channel: 'phone',
        saidAt: said(115),
      }),
    ],
    { keyEvent: true, flash: true },
  ),
  post(
    127,
    null,
    [
      p(
        'Half of the engines are held back in Saltgate, in case sparks reach the timber yard. It was the timber yard that burnt for three days in 2009, and many here have not forgotten it.',
      ),
    ],
    { byline: 'Jonas Reiter, on the quay' },
  ),
  post(
    141,
    'What is known about the company',
    [
      p(
        'Arden & Sons was founded in Lindow in 1954 and has about ninety employees in three towns. In 2027 the district fined it for blocked escape routes in another hall, in Marren; the company paid and appealed in vain. For the hall on the quay no complaint is on file, the district says.',
      ),
    ],
    { background: true, byline: 'Ines Caldeira' },
  ),
  post(152, 'The company speaks', [
    says(
      'Helena Arden',
      'Our people are safe, and that is all that counts tonight. We will answer every question.',
      {
        role: 'managing director of Arden & Sons',
        channel: { kind: 'social', name: 'the company’s page', url: null },
        saidAt: said(149),
      },
    ),
    p('She did not say how much paint was in the hall, nor whether the sprinklers worked.'),
  ]),
  post(
    163,
    'Did the sprinklers work? Two accounts',
    [
      p(
        'A worker who left the hall at six told us that the sprinklers had been switched off since Thursday for repairs. We know who the worker is and that he works there. The company contradicts him.',
      ),
      claims('sprinklers', 'The sprinklers were switched off.', {
        status: 'disputed',
        basis: 'unnamed',
        by: [],
        deniedBy: ['Arden & Sons'],
        statements: 0,
        origins: 0,
      }),
    ],
    {
      updatedAt: minute(181),
      notices: [
        {
          label: 'clarification',
          at: minute(181),
          note: 'We have added that the worker himself had left before the fire.',
          correction: 'correction:c2',
        },
      ],
    },
  ),
  post(177, null, [
    p(
      'On the bridge, a hundred or so people watch in silence. A woman who has lived on the quay for thirty years hands out tea from her kitchen window. “You can only wait,” she says.',
    ),
  ]),
  post(
    189,
    '“Under control”',
    [
      says('Teodor Varga', 'The fire is under control. It is not out.', {
        ...brigade,
        role: 'deputy chief of the Lindow fire brigade',
        saidAt: said(186),
      }),
      p(
        'For the coming hours that means: no new engines, shorter shifts, and foam instead of water on the eastern end, where the drums stood.',
      ),
    ],
    { keyEvent: true },
  ),
  post(201, 'Warning lifted for Cooper’s Hill', [
    p(
      'The district has lifted the warning for Cooper’s Hill. It still holds in Saltgate and on the northern bank. The reason is the wind, which has turned to the south-west and now carries the smoke out to sea.',
    ),
  ]),
  post(214, 'Why the water in the harbour is red', [
    p(
      'Several readers ask about the red film on the water. It is pigment, says the harbour master: iron oxide, used for primer, not poisonous but hard to remove. Booms have been laid across the western basin.',
    ),
    says('Duarte Pinho', 'it looks worse than it is, and it will look like this for a week', {
      role: 'harbour master',
      verbatim: false,
      channel: { kind: 'interview', name: null, url: null },
      saidAt: said(209),
    }),
  ]),
  post(226, null, [
    p(
      'Anybody who was on the quay between six and seven and saw or filmed something is asked to call the police. Pictures can be handed in at the station in Mill Street, which stays open all night.',
    ),
  ]),
  post(239, 'Schools in Saltgate stay closed tomorrow', [
    p(
      'Three schools and two kindergartens remain closed on Monday: Saltgate Primary, the Harbour School and the evening college in Rope Lane. Lessons there move to the screen where that is possible. All the others open as usual.',
    ),
    list(
      'Saltgate Primary: emergency care from 7.30',
      'Harbour School: closed',
      'Evening college: courses move to Tuesday',
    ),
  ]),
  post(
    252,
    'A neighbouring workshop is gone too',
    [
      p(
        'The boat builder’s workshop behind the hall could not be saved. Nobody was in it. Its owner, who had built wooden boats there for four decades, stood at the fence until the gable came down.',
      ),
    ],
    {
      updatedAt: minute(266),
      notices: [
        {
          label: 'correction',
          at: minute(266),
          note: 'An earlier version said that the workshop was rented. It belongs to the boat builder.',
          correction: 'correction:c1',
        },
      ],
    },
  ),
  post(264, 'The opposition wants an inquiry', [
    says('Rui Fontes', 'That sixty tonnes may lie a street away from a school is a decision somebody took.', {
      role: 'leader of the opposition in the town council',
      channel: { kind: 'broadcast', name: 'Radio Lindow', url: null },
      saidAt: said(258),
    }),
    p('The permit dates from 2011, when his own party governed. The council meets on Wednesday.'),
  ]),
  post(279, null, [
    p(
      'The last of the residents who spent the evening in the sports hall are on their way home. The Red Cross had put up eighty beds; eleven were needed.',
    ),
  ]),
  post(293, 'Police: nothing points to arson so far', [
    says('Lindow police', 'At this stage we have no indication that the fire was set. We exclude nothing.', {
      translated: true,
      channel: { kind: 'press', name: 'a press release', url: 'https://police.example/releases/553' },
      saidAt: said(290),
    }),
    claims('cause', 'An electrical fault started the fire.', {
      status: 'reported',
      basis: 'claimant',
      by: ['Arden & Sons'],
      channel: 'social',
      saidAt: said(281),
    }),
  ]),
  post(
    311,
    'How many were hurt',
    [
      p(
        'Seven people were treated in hospital, five of them firefighters with heat exhaustion. All but one have gone home. The numbers are those of [St Anne’s hospital|actor:anne] and the [brigade|actor:brigade], and they agree.',
      ),
      claims('hurt', 'Seven people were treated in hospital.', {
        status: 'confirmed',
        basis: 'origins',
        by: ['St Anne’s hospital', 'the fire brigade'],
        statements: 3,
        origins: 2,
      }),
    ],
    { keyEvent: true, byline: 'Ines Caldeira' },
  ),
  post(
    334,
    'The warning is lifted everywhere',
    [
      p(
        'Windows may be opened again in Saltgate and on the northern bank as well. The agency goes on measuring until the morning. Soot on window sills should be wiped off with a wet cloth and not be brushed, and vegetables from gardens near the quay should be washed twice.',
      ),
    ],
    { keyEvent: true },
  ),
  post(352, null, [
    p(
      'The bridge is open again for residents and for deliveries to the fish market, which wants to begin at four as on every Monday. The police expect queues; the western quay itself stays closed until the gable has been secured.',
    ),
  ]),
  post(
    371,
    'What happens next',
    [
      p(
        'The brigade keeps watch until noon. Divers look at the quay wall at first light, and the prosecutor’s experts will enter the hall once it has cooled, on Tuesday at the earliest. We go on reporting in the morning; this page stays open through the night.',
      ),
      { type: 'heading', content: words('Still open') },
      list(
        'How much was stored in the hall, and what',
        'Whether the sprinklers worked',
        'What it was that banged before seven',
      ),
    ],
    { pinned: true },
  ),
];
