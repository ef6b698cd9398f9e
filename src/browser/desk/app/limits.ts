/** How long what is typed may be: said beside the field, and what was pasted stays as it was. */

interface Limit {
  readonly onInput: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => void;
}

/** For a field: so many characters at most. Unlike `maxlength` it cuts nothing off; a longer text is not sent. */
export function atMost(most: number): Limit {
  return { onInput: ({ currentTarget }) => sayTooLong(currentTarget, most) };
}

/** Says at a field that its words are too many, or that they are not. */
export function sayTooLong(field: HTMLInputElement | HTMLTextAreaElement, most: number): void {
  const over = field.value.trim().length - most;
  field.setCustomValidity(over > 0 ? `Too long by ${over}: ${most} characters at most.` : '');
  if (over > 0) field.reportValidity();
}
