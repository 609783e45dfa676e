/**
 * Sends files in pieces. The server knows how much of a file has come, so an upload that broke off (here, by the network or on the server's side) goes on
 * where it stopped when the same file is chosen again. Without scripts the form sends its files in one go.
 */
const piece = 4 * 1024 * 1024;
const patience = [1, 2, 4, 8, 15, 30];

interface Upload {
  id: string;
  path: string;
  bytes: number;
  received: number;
}

class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly received?: number,
  ) {
    super(message);
  }
}

export function startUploads(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>("form[data-upload]:not([data-ready])")) {
    form.dataset.ready = "";
    const files = form.querySelector<HTMLInputElement>('input[type="file"]')!;
    files.multiple = true;
    form.addEventListener("submit", (event) => {
      if (!files.files?.length) return;
      event.preventDefault();
      void sendAll(form, [...files.files]);
    });
    for (const kind of ["dragenter", "dragover"]) {
      form.addEventListener(kind, (event) => {
        event.preventDefault();
        form.classList.add("over");
      });
    }
    for (const kind of ["dragleave", "drop"]) form.addEventListener(kind, () => form.classList.remove("over"));
    form.addEventListener("drop", (event) => {
      event.preventDefault();
      const dropped = [...(event.dataTransfer?.files ?? [])];
      if (dropped.length > 0) void sendAll(form, dropped);
    });
  }
}

async function sendAll(form: HTMLFormElement, files: File[]): Promise<void> {
  const texts = JSON.parse(form.dataset.texts!) as Record<string, string>;
  const list = form.querySelector(".uploads")!;
  const rows = files.map((file) => row(list, file, texts));
  let whole = true;
  for (const [i, file] of files.entries()) {
    try {
      await send(form, file, rows[i]!, texts);
      rows[i]!(100, texts.done!);
    } catch (error) {
      whole = false;
      rows[i]!(undefined, texts.failed!.replace("{0}", error instanceof Error ? error.message : String(error)));
    }
  }
  if (whole) window.location.reload();
}

type Show = (percent: number | undefined, text: string) => void;

function row(list: Element, file: File, texts: Record<string, string>): Show {
  const line = document.createElement("li");
  const name = document.createElement("span");
  const bar = document.createElement("progress");
  const state = document.createElement("span");
  name.textContent = file.name;
  bar.max = 100;
  bar.value = 0;
  bar.setAttribute("aria-label", texts.progress!.replace("{0}", file.name));
  state.textContent = texts.waiting!;
  state.className = "num";
  line.append(name, bar, state);
  list.append(line);
  return (percent, text) => {
    if (percent !== undefined) bar.value = percent;
    state.textContent = text;
  };
}

async function send(form: HTMLFormElement, file: File, show: Show, texts: Record<string, string>): Promise<void> {
  const home = form.dataset.upload!;
  const field = (name: string) => (form.elements.namedItem(name) as HTMLInputElement | null)?.value.trim() ?? "";
  const folder = field("folder").replace(/^\/+|\/+$/g, "");
  const path = folder ? `${folder}/${file.name}` : file.name;
  const open = (await ask<Upload[]>(home, "GET")).find((one) => one.path === path && one.bytes === file.size);
  let upload = open ?? (await ask<Upload>(home, "POST", JSON.stringify({ path, bytes: file.size, licence: field("licence"), source: field("source"), note: field("note") }), "application/json"));
  if (upload.received > 0) show(percent(upload), texts.resuming!.replace("{0}", String(percent(upload))));

  for (let tries = 0; upload.received < file.size; ) {
    try {
      upload = await ask<Upload>(`${home}/${upload.id}?offset=${upload.received}`, "PUT", file.slice(upload.received, upload.received + piece), "application/octet-stream");
      tries = 0;
      show(percent(upload), texts.sending!.replace("{0}", String(percent(upload))));
    } catch (error) {
      // What the server refuses stays refused; what the network lost is sent again from where the server stands.
      if (error instanceof Refused && error.status === 409 && error.received !== undefined && tries < patience.length) upload = { ...upload, received: error.received };
      else if ((error instanceof Refused && error.status < 500) || tries >= patience.length) throw error;
      show(undefined, texts.retrying!);
      await new Promise((resolve) => setTimeout(resolve, patience[tries++]! * 1000));
      const now = await ask<Upload[]>(home, "GET").catch(() => undefined);
      upload = now?.find((one) => one.id === upload.id) ?? upload;
    }
  }
  await ask(`${home}/${upload.id}/done`, "POST");
}

const percent = (upload: Upload): number => (upload.bytes === 0 ? 100 : Math.floor((upload.received / upload.bytes) * 100));

async function ask<T>(address: string, method: string, body?: BodyInit, type?: string): Promise<T> {
  const token = document.querySelector<HTMLMetaElement>('meta[name="csrf"]')?.content ?? "";
  const answer = await fetch(address, { method, body: body ?? null, headers: { RequestVerificationToken: token, ...(type ? { "Content-Type": type } : {}) } });
  if (answer.ok) return (answer.status === 204 ? undefined : await answer.json()) as T;
  const problem = (await answer.json().catch(() => ({}))) as { detail?: string; title?: string; received?: number };
  throw new Refused(answer.status, problem.detail ?? problem.title ?? String(answer.status), problem.received);
}
