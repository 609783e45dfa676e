import htmx from "htmx.org";
import { askFirst } from "./confirm";
import { followJobs } from "./progress";
import { startUploads } from "./upload";

// Nothing in a page may run as code, and nothing that a page showed stays behind in the browser's storage.
htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false;
htmx.config.historyCacheSize = 0;
htmx.config.selfRequestsOnly = true;

document.addEventListener("htmx:configRequest", (event) => {
  const token = document.querySelector<HTMLMetaElement>('meta[name="csrf"]')?.content;
  if (token) (event as CustomEvent).detail.headers["RequestVerificationToken"] = token;
});

// Where a request fails, the page says so in its own place for messages.
document.addEventListener("htmx:responseError", () => say("failed"));
document.addEventListener("htmx:sendError", () => say("offline"));

function say(what: string): void {
  const place = document.querySelector<HTMLElement>("#announce");
  if (place) place.textContent = place.dataset[what] ?? "";
}

const islands = import.meta.glob<{ start(place: HTMLElement): void | Promise<void> }>("./islands/*.ts");

/** Starts everything that stands under a place: on the whole page once, and on each piece that htmx brings. */
function start(root: ParentNode): void {
  for (const place of root.querySelectorAll<HTMLElement>("[data-island]:not([data-started])")) {
    place.dataset.started = "";
    void islands[`./islands/${place.dataset.island}.ts`]?.().then((island) => island.start(place));
  }
  followJobs(root);
  startUploads(root);
  askFirst(root);
  for (const field of root.querySelectorAll<HTMLSelectElement>("select[data-submits]")) field.onchange = () => field.form?.requestSubmit();
}

document.addEventListener("htmx:load", (event) => start((event as CustomEvent).detail.elt.parentNode ?? document));
start(document);

// What is wrong with a form is read out first, and the keyboard begins there.
document.querySelector<HTMLElement>("#wrong")?.focus();
