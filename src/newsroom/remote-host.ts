import type { NewsroomPort } from './newsroom-port.ts';
import type { Line, Question, Said } from './remote-messages.ts';

/**
 * Answers the questions that come over a line, each when it is done, in whatever order that is. A fault is sent back
 * as such; the newsroom goes on. The answer to `close` comes after all that was asked before has been answered.
 */
export function hostNewsroom(line: Line, newsroom: NewsroomPort): void {
  const open = new Set<Promise<void>>();
  line.on('message', (message) => {
    const answered = answer(message as Question);
    open.add(answered);
    void answered.finally(() => open.delete(answered));
  });

  async function answer(question: Question): Promise<void> {
    const earlier = [...open];
    try {
      say({ id: question.id, value: await resultOf(question, earlier) });
    } catch (fault) {
      say({ id: question.id, fault: fault instanceof Error ? fault : new Error(String(fault)) });
    }
  }

  async function resultOf(question: Question, earlier: readonly Promise<void>[]): Promise<unknown> {
    switch (question.ask) {
      case 'act':
        return newsroom.act(question.request);
      case 'preview':
        return newsroom.preview(question.request);
      case 'view':
        return newsroom.view(question.slug, question.by);
      case 'board':
        return newsroom.board(question.slug, question.by, question.after);
      case 'head':
        return newsroom.head(question.slug, question.by);
      case 'log':
        return newsroom.log(question.slug, question.by, question.after);
      case 'history':
        return newsroom.history(question.slug, question.by, question.of);
      case 'impact':
        return newsroom.impact(question.slug, question.by, question.of);
      case 'media':
        return newsroom.media(question.slug, question.by, question.media);
      case 'lost':
        return newsroom.lost(question.slug);
      case 'search':
        return newsroom.search(question.request);
      case 'list':
        return newsroom.list(question.by);
      case 'overview':
        return newsroom.overview(question.by, question.page);
      case 'close':
        await Promise.all(earlier);
        return newsroom.close();
    }
  }

  function say(said: Said): void {
    line.postMessage(said);
  }
}
