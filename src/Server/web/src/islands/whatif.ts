import type { GeoJSONSource, Map } from "maplibre-gl";
import { TerraDraw, TerraDrawLineStringMode, TerraDrawPointMode, TerraDrawPolygonMode, TerraDrawRenderMode, TerraDrawSelectMode, type GeoJSONStoreFeatures } from "terra-draw";
import { TerraDrawMapLibreGLAdapter } from "terra-draw-maplibre-gl-adapter";
import { colour, makeMap, type MapInfo } from "../map";

/** What somebody says of a shape besides where it is. */
interface Facts {
  kind: string;
  name?: string;
  width_m?: number;
  ground?: string;
  crossing?: boolean;
  accessible?: boolean;
}

const colours: Record<string, string> = { park: "#009e73", restored: "#1b7837", corridor: "#0072b2", road: "#6b4c3b", building: "#d55e00", protected: "#7b3294", remove_park: "#b2182b" };
const shapes: Record<string, string> = { park: "polygon", restored: "polygon", corridor: "linestring", road: "linestring", building: "polygon", protected: "polygon", remove_park: "point" };
const grounds: Record<string, string[]> = { park: ["green", "natural", "woodland", "meadow", "unchanged"], restored: ["natural", "woodland", "meadow", "wetland"], corridor: ["natural", "woodland", "meadow"] };

/** Draws changes on a city; the server computes what they do, and sends its tables ready to be shown. */
export function start(place: HTMLElement): void {
  const info = JSON.parse(place.dataset.map!) as MapInfo;
  const texts = JSON.parse(place.dataset.texts!) as Record<string, string>;
  const one = <T extends HTMLElement>(selector: string): T | null => document.querySelector<T>(selector);
  const map = makeMap(one("[data-canvas]")!, info, info.on);
  const facts = new globalThis.Map<string, Facts>();
  const readOnly = place.dataset.readonly === "true";
  let kind = "select";
  let corners: [number, number][] = [];
  let draw: TerraDraw;

  const shade = (feature: GeoJSONStoreFeatures) => (colours[facts.get(String(feature.id))?.kind ?? kind] ?? "#555555") as `#${string}`;
  map.on("load", () => {
    map.addSource("corners", { type: "geojson", data: collection([]) });
    map.addLayer({ id: "corners", type: "circle", source: "corners", paint: { "circle-radius": 5, "circle-color": colour("--card"), "circle-stroke-color": colour("--sky"), "circle-stroke-width": 2 } });
    const flags = { feature: { draggable: true, coordinates: { midpoints: true, draggable: true, deletable: true } } };
    draw = new TerraDraw({
      adapter: new TerraDrawMapLibreGLAdapter<Map>({ map }),
      modes: [
        new TerraDrawPolygonMode({ styles: { fillColor: shade, outlineColor: shade, fillOpacity: 0.45, outlineWidth: 2 } }),
        new TerraDrawLineStringMode({ styles: { lineStringColor: shade, lineStringWidth: 4 } }),
        new TerraDrawPointMode({ styles: { pointColor: shade, pointWidth: 7 } }),
        new TerraDrawSelectMode({ flags: { polygon: flags, linestring: flags, point: { feature: { draggable: true } } }, styles: { selectedPolygonColor: shade, selectedLineStringColor: shade } }),
        new TerraDrawRenderMode({ modeName: "look", styles: {} }),
      ],
    });
    draw.start();
    load();
    draw.setMode(readOnly ? "look" : "select");
    draw.on("finish", (id) => {
      if (!facts.has(String(id)) && kind !== "select") added(String(id));
      changed();
    });
    draw.on("change", (_ids, type) => {
      if (type === "delete") changed();
    });
    place.dataset.ready = "";
  });

  function added(id: string): void {
    facts.set(id, { kind, ...(kind === "corridor" ? { width_m: 60 } : kind === "road" ? { width_m: 15 } : {}) });
    choose("select");
    one<HTMLElement>(`[data-shape-id="${CSS.escape(id)}"] input`)?.focus();
  }

  /** What was kept is put back on the map. */
  function load(): void {
    if (!place.dataset.edits) return;
    const kept = JSON.parse(place.dataset.edits) as GeoJSON.FeatureCollection;
    for (const feature of kept.features) {
      const { kind: known, ...rest } = feature.properties as Facts;
      const parts = feature.geometry.type === "MultiPolygon" ? feature.geometry.coordinates.map((coordinates) => ({ type: "Polygon", coordinates })) : [feature.geometry];
      for (const geometry of parts) {
        const id = crypto.randomUUID();
        facts.set(id, { kind: known, ...rest });
        draw.addFeatures([{ type: "Feature", id, geometry: rounded(geometry as GeoJSON.Polygon), properties: { mode: shapes[known] ?? "polygon" } } as never]);
      }
    }
    list();
  }

  // Which tool is in hand.
  for (const button of place.querySelectorAll<HTMLButtonElement>("[data-draw]")) button.onclick = () => choose(button.dataset.draw!);
  function choose(name: string): void {
    kind = name;
    corners = [];
    cornersShown();
    for (const button of place.querySelectorAll<HTMLButtonElement>("[data-draw]")) button.setAttribute("aria-pressed", String(button.dataset.draw === name));
    draw.setMode(name === "select" ? "select" : shapes[name]!);
    const hint = one("[data-hint]");
    if (hint) hint.textContent = texts[name === "select" ? "hint.select" : `hint.${shapes[name]}`] ?? "";
  }

  // Without a mouse: the place under the cross is a corner, and the shape is finished by a button.
  const corner = one<HTMLButtonElement>("[data-corner]");
  if (corner) {
    corner.onclick = () => {
      const at = map.getCenter();
      corners.push([Number(at.lng.toFixed(7)), Number(at.lat.toFixed(7))]);
      if (shapes[kind] === "point") finish();
      else cornersShown();
    };
    one<HTMLButtonElement>("[data-finish]")!.onclick = finish;
  }

  function cornersShown(): void {
    map.getSource<GeoJSONSource>("corners")?.setData(collection(corners.map((at) => ({ type: "Feature", properties: {}, geometry: { type: "Point", coordinates: at } }))));
  }

  function finish(): void {
    const shape = shapes[kind];
    const least = shape === "polygon" ? 3 : shape === "linestring" ? 2 : 1;
    if (!shape || corners.length < least) return;
    const geometry = shape === "polygon" ? { type: "Polygon", coordinates: [[...corners, corners[0]!]] } : shape === "linestring" ? { type: "LineString", coordinates: corners } : { type: "Point", coordinates: corners[0]! };
    const id = crypto.randomUUID();
    const known = kind;
    draw.addFeatures([{ type: "Feature", id, geometry, properties: { mode: shape } } as never]);
    kind = known;
    added(id);
    changed();
  }

  /** The shapes with what was said of them, as the server reads them. */
  function edits(): GeoJSON.FeatureCollection {
    return collection(
      draw
        .getSnapshot()
        .filter((feature) => facts.has(String(feature.id)))
        .map((feature, i) => ({ type: "Feature", id: String(i + 1), properties: { ...facts.get(String(feature.id)) }, geometry: feature.geometry }) as GeoJSON.Feature),
    );
  }

  // The list beside the map: name, width, ground, away with it.
  function list(): void {
    const items = draw.getSnapshot().filter((feature) => facts.has(String(feature.id))).map((feature, i) => item(String(feature.id), i + 1));
    one("[data-drawn]")!.replaceChildren(...items);
    one("[data-none]")!.hidden = items.length > 0;
  }

  function item(id: string, number: number): HTMLLIElement {
    const known = facts.get(id)!;
    const line = document.createElement("li");
    line.dataset.shapeId = id;
    const title = document.createElement("strong");
    title.textContent = `${number} · ${texts[`kind.${known.kind}`] ?? known.kind}${readOnly && known.name ? ` · ${known.name}` : ""}`;
    line.append(title);
    if (readOnly) return line;
    const fields = document.createElement("div");
    fields.className = "inline";
    fields.append(field("text", texts["name"]!, known.name ?? "", (value) => (known.name = value || undefined)));
    if (known.kind === "corridor" || known.kind === "road") fields.append(field("number", texts["width"]!, String(known.width_m ?? ""), (value) => (known.width_m = value ? Number(value) : undefined)));
    if (grounds[known.kind]) fields.append(choice(texts["ground"]!, grounds[known.kind]!, known.ground ?? grounds[known.kind]![0]!, (value) => (known.ground = value)));
    if (known.kind === "corridor") fields.append(tick(texts["crossing"]!, known.crossing ?? false, (on) => (known.crossing = on || undefined)));
    if (known.kind === "protected") fields.append(tick(texts["accessible"]!, known.accessible ?? false, (on) => (known.accessible = on || undefined)));
    const away = document.createElement("button");
    away.type = "button";
    away.className = "danger tight";
    away.textContent = texts["away"]!;
    away.setAttribute("aria-label", `${texts["away"]} ${title.textContent}`);
    away.onclick = () => {
      facts.delete(id);
      draw.removeFeatures([id as never]);
      changed();
    };
    fields.append(away);
    line.append(fields);
    return line;
  }

  function field(type: string, label: string, value: string, set: (value: string) => void): HTMLElement {
    const input = document.createElement("input");
    Object.assign(input, { type, value, ariaLabel: label, placeholder: label });
    if (type === "number") Object.assign(input, { min: "1", max: "1000" });
    input.onchange = () => {
      set(input.value);
      changed(false);
    };
    return input;
  }

  function choice(label: string, values: string[], value: string, set: (value: string) => void): HTMLElement {
    const select = document.createElement("select");
    select.ariaLabel = label;
    select.append(...values.map((one) => new Option(texts[`ground.${one}`] ?? one, one, false, one === value)));
    select.onchange = () => {
      set(select.value);
      changed(false);
    };
    return select;
  }

  function tick(label: string, on: boolean, set: (on: boolean) => void): HTMLElement {
    const wrap = document.createElement("label");
    wrap.className = "check small";
    const box = document.createElement("input");
    Object.assign(box, { type: "checkbox", checked: on });
    box.onchange = () => {
      set(box.checked);
      changed(false);
    };
    wrap.append(box, label);
    return wrap;
  }

  // Every change is sent after a short pause; an older answer never replaces a newer one.
  let timer = 0;
  let turn = 0;
  function changed(again = true): void {
    if (again) list();
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void apply(), 200);
  }

  async function apply(): Promise<void> {
    const mine = ++turn;
    const outcome = one("[data-outcome]")!;
    outcome.setAttribute("aria-busy", "true");
    const form = new FormData();
    form.set("edits", JSON.stringify(edits()));
    form.set("edition", one<HTMLSelectElement>("select[data-edition]")!.value);
    form.set("year", one<HTMLSelectElement>("select[data-year]")!.value);
    const token = document.querySelector<HTMLMetaElement>('meta[name="csrf"]')!.content;
    const answer = await fetch(place.dataset.apply!, { method: "POST", body: form, headers: { RequestVerificationToken: token } });
    const text = await answer.text();
    if (mine !== turn) return;
    // Tables, "still loading", what is wrong with an edit: pieces of page. Anything else is a page of its own, and only told.
    if ([200, 202, 422, 503].includes(answer.status)) outcome.innerHTML = text;
    else {
      const announce = one("#announce");
      if (announce) announce.textContent = announce.dataset.failed ?? "";
    }
    if (answer.status === 202) window.setTimeout(() => mine === turn && void apply(), 1000);
    else outcome.setAttribute("aria-busy", "false");
  }

  const keep = one<HTMLFormElement>("[data-keep]");
  if (keep) keep.addEventListener("submit", () => (one<HTMLInputElement>("[data-form-edits]")!.value = JSON.stringify(edits())));
}

function collection(features: GeoJSON.Feature[]): GeoJSON.FeatureCollection {
  return { type: "FeatureCollection", features };
}

/** terra-draw refuses coordinates with more decimals than it draws with. */
function rounded<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) => (typeof part === "number" ? Number(part.toFixed(9)) : part)) as T;
}
