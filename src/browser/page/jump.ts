import { takeFocus } from './focus.ts';

/** A key event whose post is on the page leads there at once, without asking the site; its own address stays in the link. */
export function jumpToPosts(): void {
  addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('#key-events a');
    const post = document.getElementById(`p-${link?.pathname.split('/p/')[1]}`);
    if (!post || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    takeFocus(post);
    post.scrollIntoView();
  });
}
