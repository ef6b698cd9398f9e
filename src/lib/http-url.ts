/** Whether a string is an absolute http or https address without user name, password or white space. */
export function isHttpUrl(text: string): boolean {
  if (!/^https?:\/\/[^\s<>"'`\\]+$/i.test(text)) return false;
  const url = URL.parse(text);
  return url !== null && url.username === '' && url.password === '' && url.hostname !== '';
}
