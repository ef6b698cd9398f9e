import type { ProposedStatement, Reading } from '../../src/intake/extract/reading.ts';
import type { Vector } from './vector.ts';

/** An editor's labels as if the extractor had read so. Every confidence is `high`, which says nothing of a person. */
export function readingOf({ language, statements, figures, dates, hedges }: Vector): Reading {
  return {
    language: { tag: language, confidence: 'high' },
    sentences: [],
    statements: statements.map(
      ({ words, quoted, source, speaker, cue, act, channel, via }): ProposedStatement => ({
        ...{ words, quoted, act, cue, relay: null, responsibility: false, confidence: 'high' },
        speaker: { span: source, name: speaker, named: null, role: null, type: 'person', vague: false },
        channel: channel && via ? { span: channel, kind: via, name: null } : null,
      }),
    ),
    figures: figures.map(({ words, min, max, casualties }) => ({
      ...{ span: words, min, max, counts: null, casualties, confidence: 'high' },
    })),
    dates: dates.map(({ words, value }) => ({ span: words, value, confidence: 'high' })),
    hedges: hedges.map(({ words, kind }) => ({ span: words, kind })),
  };
}
