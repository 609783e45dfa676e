// The expert's form: one part at a time, questions that depend on others, answers kept on this device while they are not at the server, and sent when the network is back.

type Fields = [string, string][];

interface Local {
  fields: Fields;
  /** Whether the person has pressed "send" while there was no network. */
  send: boolean;
}

const pause = 2500;
const again = 20_000;

function read(name: string): Local | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? "null") as Local | null;
  } catch {
    return null;
  }
}

function write(name: string, value: Local | null): void {
  try {
    if (value) localStorage.setItem(name, JSON.stringify(value));
    else localStorage.removeItem(name);
  } catch {
    // A private window: the answers live in the page and at the server.
  }
}

export function start(place: HTMLElement): void {
  if (!(place instanceof HTMLFormElement)) return;
  const form = place;
  const says = JSON.parse(form.dataset.texts ?? "{}") as Record<string, string>;
  const state = form.querySelector<HTMLElement>("[data-state]")!;
  const value = (name: string) => (form.elements.namedItem(name) as HTMLInputElement).value;
  const store = `hedgerow.answers.${form.dataset.place}.${value("round")}`;
  const wasSent = form.dataset.sent === "true";
  let timer = 0;
  let busy = false;
  let gone = false;

  const answers = (): Fields => [...new FormData(form)].filter(([name, given]) => name.startsWith("a:") && given !== "") as Fields;

  function put(fields: Fields): void {
    for (const field of form.elements) {
      if (field instanceof HTMLInputElement && field.name.startsWith("a:")) {
        const given = fields.filter(([name]) => name === field.name).map(([, one]) => one);
        if (field.type === "radio" || field.type === "checkbox") field.checked = given.includes(field.value) || (given.length === 0 && field.value === "");
        else field.value = given[0] ?? "";
      } else if ((field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement) && field.name.startsWith("a:")) {
        field.value = fields.find(([name]) => name === field.name)?.[1] ?? "";
      }
    }
  }

  // What depends on another answer.
  const depending = [...form.querySelectorAll<HTMLElement>("[data-when^='[']")].map((element) => ({ element, when: JSON.parse(element.dataset.when!) as { field: string; codes: string[]; not: boolean }[] }));
  function depend(): void {
    const given = answers();
    for (const { element, when } of depending) {
      element.hidden = !when.every((clause) => given.some(([name, one]) => name === clause.field && clause.codes.includes(one)) !== clause.not);
    }
  }

  // One part at a time; the list of parts leads to each.
  const steps = [...form.querySelectorAll<HTMLElement>("[data-step]")];
  const links = [...form.querySelectorAll<HTMLAnchorElement>(".pills a")];
  const end = form.querySelector<HTMLElement>("[data-end]")!;
  function show(at: number, focus: boolean): void {
    steps.forEach((step, i) => (step.hidden = i !== at));
    links.forEach((link, i) => (i === at ? link.setAttribute("aria-current", "step") : link.removeAttribute("aria-current")));
    end.hidden = at !== steps.length - 1;
    if (focus) {
      const heading = steps[at]?.querySelector("h2");
      heading?.focus();
      heading?.scrollIntoView({ block: "start" });
      links[at]?.scrollIntoView({ block: "nearest", inline: "center" });
    }
  }
  if (steps.length > 1) {
    steps.forEach((step, at) => {
      const row = step.querySelector(".actions")!;
      const button = (text: string, to: number, second: boolean) => {
        const made = document.createElement("button");
        made.type = "button";
        made.textContent = text;
        if (second) made.className = "second";
        made.onclick = () => show(to, true);
        return made;
      };
      if (at > 0) row.prepend(button(says.back!, at - 1, true));
      if (at < steps.length - 1) row.append(button(says.next!, at + 1, false));
    });
    links.forEach((link, at) => (link.onclick = (event) => { event.preventDefault(); show(at, true); }));
    const firstWrong = steps.findIndex((step) => step.querySelector(".is-wrong"));
    show(Math.max(0, firstWrong), false);
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>("#wrong a[href^='#q-']")) {
    link.onclick = (event) => { event.preventDefault(); reach(document.getElementById(link.hash.slice(1))); };
  }

  function reach(question: HTMLElement | null): void {
    if (!question) return;
    const at = steps.findIndex((step) => step.contains(question));
    if (steps.length > 1 && at >= 0) show(at, false);
    question.querySelector<HTMLElement>("input, textarea, select")?.focus();
    question.scrollIntoView({ block: "center" });
  }

  function missing(): HTMLElement | null {
    const given = answers();
    return [...form.querySelectorAll<HTMLElement>("[data-required^='a:']")].find((question) => !question.hidden && !given.some(([name]) => name === question.dataset.required || name.startsWith(`${question.dataset.required}:`))) ?? null;
  }

  function body(): URLSearchParams {
    const all = new URLSearchParams();
    for (const [name, given] of new FormData(form)) if (typeof given === "string" && given !== "") all.append(name, given);
    return all;
  }

  const ask = (address: string): Promise<Response> => fetch(address, { method: "POST", body: body(), credentials: "omit", referrerPolicy: "no-referrer", headers: { "Accept-Language": document.documentElement.lang } });

  // A draft goes to an address that does not hold the own link.
  async function save(): Promise<void> {
    window.clearTimeout(timer);
    if (busy || gone) return;
    const local = read(store);
    if (local?.send) return void send();
    if (wasSent) {
      state.textContent = says.changed!;
      return;
    }
    busy = true;
    const sending = JSON.stringify(answers());
    try {
      const answer = await ask("/consult/drafts");
      if (answer.ok) {
        state.textContent = says.kept!;
        if (JSON.stringify(answers()) === sending) write(store, null);
        else later();
      } else if (answer.status === 429 || answer.status >= 500) {
        wait();
      } else {
        state.textContent = ((await answer.json()) as { said?: string }).said ?? says.device!;
      }
    } catch {
      wait();
    } finally {
      busy = false;
    }
  }

  async function send(): Promise<void> {
    const lacks = missing();
    if (lacks) {
      state.textContent = says.missing!;
      reach(lacks);
      return;
    }
    if (busy) return;
    busy = true;
    try {
      const answer = await ask(form.action);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
      if (answer.status === 429 || answer.status >= 500 || !page) throw new Error(String(answer.status));
      gone = true;
      if (page.querySelector("[data-sent]:not(form)")) write(store, null);
      document.querySelector("main")!.replaceWith(document.adoptNode(page));
      document.dispatchEvent(new CustomEvent("htmx:load", { detail: { elt: page.firstElementChild } }));
      page.querySelector<HTMLElement>("#sent, #wrong")?.focus();
      window.scrollTo(0, 0);
    } catch {
      write(store, { fields: answers(), send: true });
      wait(says.waiting);
    } finally {
      busy = false;
    }
  }

  function wait(text = says.device): void {
    state.textContent = text!;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void save(), again);
  }

  function later(): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void save(), pause);
  }

  form.addEventListener("input", () => {
    depend();
    write(store, { fields: answers(), send: false });
    later();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    write(store, { fields: answers(), send: false });
    if ((event.submitter as HTMLElement | null)?.hasAttribute("data-keep")) void save();
    else void send();
  });
  window.addEventListener("online", () => void (read(store) && save()));

  const local = read(store);
  if (local) {
    put(local.fields);
    later();
  }
  depend();
}
