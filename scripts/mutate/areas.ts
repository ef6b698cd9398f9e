/* The pure core, area by area: what is mutated, and what has every branch run. A new file is a line here. */

export interface Area {
  /** Files and, where a path ends in `/`, all sources below it. */
  readonly files: readonly string[];
}

/** The areas, in the order in which they are told. */
export const areas: Readonly<Record<string, Area>> = {
  gate: { files: ['src/fold/gate.ts', 'src/fold/source.ts'] },
  independence: { files: ['src/fold/independence.ts'] },
  figures: { files: ['src/fold/figure.ts', 'src/fold/flips.ts', 'src/desk/decide/decide-figure.ts'] },
  approvals: {
    files: [
      'src/desk/decide/decide-alert.ts',
      'src/desk/decide/decide-claim.ts',
      'src/desk/wording/minor-fix.ts',
      'src/desk/wording/attributed.ts',
      'src/desk/wording/respelled.ts',
      'src/desk/eyes/approvals.ts',
      'src/desk/eyes/sensitive.ts',
      'src/desk/eyes/guarded-names.ts',
      'src/desk/eyes/restated.ts',
      'src/desk/eyes/act-ground.ts',
      'src/desk/eyes/shown-by.ts',
      'src/desk/decide/decide-act.ts',
      'src/newsroom/sensitive.ts',
    ],
  },
  impact: { files: ['src/fold/impact.ts', 'src/fold/touches.ts'] },
  projection: { files: ['src/project/'] },
  repairs: {
    files: [
      'src/desk/decide/decide-correction.ts',
      'src/desk/decide/decide-removal.ts',
      'src/desk/decide/grounds.ts',
    ],
  },
  incidents: { files: ['src/fold/incident.ts', 'src/desk/decide/decide-incident.ts'] },
  authority: {
    files: [
      'src/fold/machine-line.ts',
      'src/desk/decide/decide-authority.ts',
      'src/desk/decide/decide-feed.ts',
      'src/desk/decide/feed-bounds.ts',
    ],
  },
  freeze: { files: ['src/desk/decide/decide-freeze.ts'] },
  prepared: { files: ['src/desk/decide/decide-prepared.ts'] },
  pictures: {
    files: ['src/desk/decide/decide-media.ts', 'src/desk/view/desk-media.ts'],
  },
  notices: { files: ['src/fold/notice.ts', 'src/desk/decide/decide-notice.ts'] },
};

/** Whose tests judge the core: pure, and without a store or a server. */
export const judges: readonly string[] = ['src/fold/', 'src/desk/', 'src/project/'];

/** The lowest share of killed mutants that passes, in per cent: over all, and in each area. */
export const LEAST = 85;
