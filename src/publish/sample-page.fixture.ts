import type { PageSnapshot } from '../wire/reading.ts';
import { coverage, line, minute, p, page, panel, said, words } from './sample.fixture.ts';
import { sampleIncidents } from './sample-incidents.fixture.ts';
import { samplePosts } from './sample-story.fixture.ts';

const night: PageSnapshot = page(
  samplePosts,
  {
    coverage: coverage({
      headline: words('Fire in Lindow harbour: two missing watchmen are safe, cause still open'),
      standfirst: words(
        'A store for paint has burnt down on the western quay. The fire brigade has the fire under control; the warning for the northern bank is lifted.',
      ),
      summary: [
        p(
          'The fire broke out shortly before seven in the evening in a hall of [Arden & Sons|actor:arden]. Seven people were treated in hospital. Whether the sprinklers worked is disputed.',
        ),
      ],
    }),
    panel: panel(
      [
        line('The fire is under control but not out.', {
          by: ['Teodor Varga'],
          channel: 'briefing',
          saidAt: said(186),
        }),
        line('Both watchmen left the hall alive.', {
          status: 'confirmed',
          basis: 'authority',
          by: ['St Anne’s hospital'],
          channel: 'phone',
          saidAt: said(115),
        }),
        line('Seven people were treated in hospital.', {
          status: 'confirmed',
          basis: 'origins',
          by: ['St Anne’s hospital', 'the fire brigade'],
          statements: 3,
          origins: 2,
        }),
      ],
      [
        line('An electrical fault started the fire.', {
          basis: 'claimant',
          by: ['Arden & Sons'],
          channel: 'social',
          saidAt: said(281),
        }),
        line('The sprinklers were switched off.', {
          status: 'disputed',
          basis: 'unnamed',
          by: [],
          deniedBy: ['Arden & Sons'],
          statements: 0,
          origins: 0,
        }),
        line('Sixty tonnes were stored in the hall.', {
          status: 'unverified',
          basis: 'none',
          by: [],
          statements: 0,
          origins: 0,
        }),
      ],
      [
        line('The warning is lifted everywhere.', null, 334),
        line('The two watchmen: from missing to safe.', { status: 'confirmed' }, 118),
        line('A tanker is not on fire.', null, 47),
      ],
    ),
    older: true,
  },
  87,
);

/** The live page of the sample story: thirty posts, a panel, a summary, key events, a full timeline, one pinned post. */
export const samplePage: PageSnapshot = {
  ...night,
  summary: { ...night.summary, incidents: sampleIncidents },
};

/** When the sample page was last changed. */
export const sampleEnd = minute(371);
