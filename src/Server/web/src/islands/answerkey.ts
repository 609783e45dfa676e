// The key under which an expert's answers lie is made here, in the browser: 128 bits, in letters that can be noted by hand. The server keeps a hash of it only.

const letters = "0123456789abcdefghjkmnpqrstvwxyz";

/** What the browser keeps may be forbidden (private windows): then the key lives as long as the page, and the person notes it. */
function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Told on the page: note the key.
  }
}

function made(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(28));
  // 28 letters of 32 are 140 bits; in groups, so that they can be read.
  return Array.from(bytes, (byte) => letters[byte & 31]).join("").replace(/(.{4})(?=.)/g, "$1 ");
}

export function start(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement)) return;
  const name = `hedgerow.key.${form.dataset.place}`;
  const field = form.elements.namedItem("secret") as HTMLInputElement;
  const known = kept(name);
  const key = known ?? made();
  if (!known) keep(name, key);
  field.value = key;
  const note = form.querySelector<HTMLElement>("[data-made]");
  if (note) {
    note.hidden = false;
    note.querySelector("[data-key]")!.textContent = key;
  }
  form.addEventListener("submit", () => {
    if (field.value.trim()) keep(name, field.value.trim());
    else field.value = key;
  });
}
