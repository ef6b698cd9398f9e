/** Incidents over random histories: how far a correction reaches, and what a projection must not forget. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { person, Story, says, senior, story } from '../desk/rules/story.fixture.ts';
import { project } from '../project/project.ts';
import { emptyView } from '../project/view.ts';
import type { PublicDocument } from '../wire/documents.ts';
import { randomHistory } from './history.fixture.ts';

const lawyer = person('lawyer', 'senior', 'legal');

test('R-INC-07 over any history, nothing that a correction leaves out changes with it but a later state', () => {
  /** A document without what came later to what it shows. */
  const asItStood = (document: PublicDocument | null | undefined) =>
    JSON.stringify(document ?? null, (name, value) => (name === 'later' ? null : value));
  let checked = 0;
  let incidents = 0;
  for (let seed = 31; seed < 131 || (incidents <= 10 && seed < 231); seed += 1) {
    const of = new Story().must('coverage.open', { slug: 'a-story', headline: 'x' }).must('coverage.start');
    for (const { kind, fields, by } of randomHistory(seed, 200)) {
      const before = of.view;
      const refused = of.give(kind, fields, by === 'first' ? senior : lawyer);
      if (refused || kind !== 'correction.publish') continue;
      const correction = of.state.corrections.get(String(fields.correction));
      const reached = new Set(correction?.reaches);
      for (const cell of of.changed) {
        const old = before.documents.get(cell as never)?.document;
        // What the repaired text no longer shows is gone with its last link.
        if (!old || !of.seen(cell) || !/^(post|incident):/.test(cell)) continue;
        checked += 1;
        if (cell.startsWith('incident:')) incidents += 1;
        if (!reached.has(cell as never))
          assert.equal(asItStood(of.seen(cell)), asItStood(old), `${cell} in history ${seed}`);
      }
    }
    const { view } = project({ ...emptyView, ids: of.view.ids }, of.state, [], () => 'new');
    for (const [cell, { document, text }] of view.documents)
      if (document) assert.equal(of.view.documents.get(cell)?.text, text, `${cell} in history ${seed}`);
  }
  assert.ok(checked > 50 && incidents > 10, `${checked} documents, ${incidents} incidents`);
});

test('R-INC-10 the checker of R-PROJ-02 finds a projection that forgets what rests on an incident', () => {
  const of = story();
  says(of, 'mayor', undefined, { id: 's' });
  of.must('figure.open', { figure: 'hurt', content: { label: 'hurt' } });
  of.must('estimate.add', { estimate: 'e', figure: 'hurt', content: { min: 7, statement: 's' } });
  const content = { title: 'An explosion', statements: ['s'] };
  of.must('incident.set', { incident: 'i', content });
  of.must('post.publish', { post: 'p', content: { body: [{ type: 'incident', id: 'i' }] } });
  const { documents, linked } = of.view;
  of.must('incident.set', { incident: 'i', content: { ...content, figures: ['hurt'] } });
  const before = { documents, linked, ids: of.view.ids, older: of.view.older };
  const mint = () => 'new';
  const scratch = project({ ...emptyView, ids: of.view.ids }, of.state, [], mint).view;
  const whole = project(before, of.state, ['incident:i' as never], mint).view;
  const broken = project(before, of.state, [], mint).view;
  const text = (view: typeof whole) => view.documents.get('post:p' as never)?.text;
  assert.equal(text(whole), text(scratch));
  assert.notEqual(text(broken), text(scratch));
});
