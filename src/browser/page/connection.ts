/** Shows that the page is out of touch after five seconds of it, and for a while that it is back; `say` says both. */
export function connectionSign(
  sign: HTMLElement | null,
  say: (words: string) => void,
): (trouble: boolean) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = false;
  return (trouble) => {
    if (!sign || trouble === since) return;
    since = trouble;
    clearTimeout(timer);
    if (trouble) timer = setTimeout(() => show(sign.dataset.lost), 5000);
    else if (!sign.hidden) {
      show(sign.dataset.back);
      timer = setTimeout(() => {
        sign.hidden = true;
      }, 4000);
    }
  };

  function show(words = ''): void {
    if (!sign) return;
    sign.textContent = words;
    sign.hidden = false;
    say(words);
  }
}
