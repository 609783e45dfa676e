/** A form with data-confirm asks before it is sent. Without scripts the server's own page of confirmation does. */
export function askFirst(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>("form[data-confirm]")) {
    form.onsubmit = () => window.confirm(form.dataset.confirm);
  }
}
