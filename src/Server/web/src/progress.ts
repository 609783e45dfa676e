/**
 * A job's place in the page is told by the server when the job moves: the page is asked for that place again.
 * Without scripts the page reloads itself (see the noscript part of the job's page).
 */
export function followJobs(root: ParentNode): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-events^="/"]:not([data-following])')) {
    place.dataset.following = "";
    const events = new EventSource(place.dataset.events!);
    events.addEventListener("progress", (event) => {
      const told = JSON.parse((event as MessageEvent<string>).data) as { percent: number; step: string; lines: string[] };
      const bar = place.querySelector("progress");
      if (bar) bar.value = told.percent;
      setText(place, "[data-percent]", `${Math.round(told.percent)} %`);
      setText(place, "[data-step]", told.step);
      const log = place.querySelector("[data-log]");
      if (log && told.lines.length > 0) log.append(told.lines.map((line) => `${line}\n`).join(""));
    });
    events.addEventListener("done", () => {
      events.close();
      window.location.reload();
    });
    window.addEventListener("pagehide", () => events.close());
  }
}

function setText(place: HTMLElement, selector: string, text: string): void {
  const element = place.querySelector(selector);
  if (element && element.textContent !== text) element.textContent = text;
}
