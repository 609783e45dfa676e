import type { GeoJSONSource, LngLat, Map, MapMouseEvent } from "maplibre-gl";
import { colour, makeMap, setOpacity, show, tilesOf, type LayerInfo, type MapInfo } from "../map";

interface AtlasInfo extends MapInfo {
  results: { field: string; name: string; from: number[]; shades: number[]; labels: string[] }[];
}

/** The large map of a run: the page holds the controls, this file does what they say. */
export function start(place: HTMLElement): void {
  const info = JSON.parse(place.dataset.map!) as AtlasInfo;
  const texts = JSON.parse(place.dataset.texts!) as Record<string, string>;
  const one = <T extends HTMLElement>(selector: string): T | null => place.querySelector<T>(selector);
  const all = <T extends HTMLElement>(selector: string): T[] => [...place.querySelectorAll<T>(selector)];
  const shown = new Set(info.on);
  const canvas = one("[data-canvas]")!;
  const map = makeMap(canvas, info, [...shown]);
  const layers = new globalThis.Map(info.layers.map((layer) => [layer.id, layer]));
  let tool = "identify";
  let second: Map | null = null;

  map.on("load", () => {
    map.addSource("measured", { type: "geojson", data: nothing });
    map.addLayer({ id: "measured-area", type: "fill", source: "measured", paint: { "fill-color": colour("--sky"), "fill-opacity": 0.2 }, filter: ["==", ["geometry-type"], "Polygon"] });
    map.addLayer({ id: "measured-line", type: "line", source: "measured", paint: { "line-color": colour("--sky"), "line-width": 3 } });
    map.addLayer({ id: "measured-corner", type: "circle", source: "measured", paint: { "circle-color": colour("--card"), "circle-stroke-color": colour("--sky"), "circle-stroke-width": 2, "circle-radius": 5 }, filter: ["==", ["geometry-type"], "Point"] });
    place.dataset.ready = "";
  });

  // Layers on and off, their opacity, the year.
  for (const box of all<HTMLInputElement>("[data-layer]")) box.onchange = () => turn(box.dataset.layer!, box.checked);
  for (const range of all<HTMLInputElement>("[data-opacity]")) range.oninput = () => setOpacity(map, layers.get(range.dataset.opacity!)!, Number(range.value) / 100);
  const time = one<HTMLInputElement>("[data-time]");
  if (time) {
    const dated = time.dataset.time!.split(",");
    time.oninput = () => {
      const at = dated[Number(time.value)]!;
      one("[data-year]")!.textContent = String(layers.get(at)!.year);
      for (const id of dated) turn(id, id === at);
    };
  }

  function turn(id: string, on: boolean): void {
    if (on) shown.add(id);
    else shown.delete(id);
    show(map, id, on);
    const box = one<HTMLInputElement>(`[data-layer="${CSS.escape(id)}"]`);
    if (box) box.checked = on;
  }

  // A result by district colours the districts; its legend stands beside the choice.
  const result = one<HTMLSelectElement>("[data-result]");
  if (result) {
    result.onchange = () => {
      for (const key of all("[data-key]")) key.hidden = key.dataset.key !== result.value;
      const found = info.results.find((r) => r.field === result.value);
      const shade = (i: number) => colour(`--q${found!.shades[i]}`);
      map.setPaintProperty("units", "fill-opacity", found ? 0.8 : 0);
      if (found) {
        const steps = found.from.slice(1).flatMap((from, i) => [from, shade(i + 1)]);
        const value = ["to-number", ["get", found.field]];
        map.setPaintProperty("units", "fill-color", ["case", ["==", ["typeof", ["get", found.field]], "number"], steps.length > 0 ? ["step", value, shade(0), ...steps] : shade(0), colour("--none")] as never);
        turn("units", true);
      }
    };
  }

  // Tools.
  for (const button of all<HTMLButtonElement>("[data-tool]")) button.onclick = () => choose(button.dataset.tool!);
  one<HTMLButtonElement>("[data-fit]")!.onclick = () => map.fitBounds(info.bounds, { padding: 24, animate: !still() });
  one<HTMLButtonElement>("[data-center]")!.onclick = () => void identify(map.getCenter());
  one<HTMLButtonElement>("[data-corner]")!.onclick = () => addCorner(map.getCenter());
  one<HTMLButtonElement>("[data-clear]")!.onclick = () => {
    corners = [];
    void measured();
  };
  map.on("click", (event: MapMouseEvent) => (tool === "measure" ? addCorner(event.lngLat) : void identify(event.lngLat)));
  // With the keyboard the map is moved under the cross, and Enter does what a tap does.
  canvas.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    if (tool === "measure") addCorner(map.getCenter());
    else void identify(map.getCenter());
  });

  function choose(name: string): void {
    tool = tool === name && name !== "identify" ? "identify" : name;
    for (const button of all<HTMLButtonElement>("[data-tool]")) button.setAttribute("aria-pressed", String(button.dataset.tool === tool));
    for (const panel of all("[data-panel]")) panel.hidden = panel.dataset.panel !== tool;
    swipe(tool === "swipe");
  }

  // Measuring: lengths and areas are computed by the server, here are only the corners.
  let corners: [number, number][] = [];
  function addCorner(at: LngLat): void {
    corners.push([at.lng, at.lat]);
    void measured();
  }

  async function measured(): Promise<void> {
    const features: GeoJSON.Feature[] = corners.map((at) => ({ type: "Feature", properties: {}, geometry: { type: "Point", coordinates: at } }));
    if (corners.length > 1) features.push({ type: "Feature", properties: {}, geometry: { type: "LineString", coordinates: corners } });
    if (corners.length > 2) features.push({ type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [[...corners, corners[0]!]] } });
    map.getSource<GeoJSONSource>("measured")?.setData({ type: "FeatureCollection", features });
    let told = { length: "–", area: "–" };
    if (corners.length > 1) {
      const answer = await fetch(`${place.dataset.measure}&at=${corners.map((at) => at.map((n) => n.toFixed(7)).join(",")).join(",")}`);
      if (answer.ok) told = (await answer.json()) as typeof told;
    }
    one("[data-length]")!.textContent = told.length;
    one("[data-area]")!.textContent = told.area;
  }

  // What lies at a place: the shapes there, and the class of each picture.
  async function identify(at: LngLat): Promise<void> {
    const found = one("[data-found]")!;
    const list = document.createElement("dl");
    list.className = "facts";
    const add = (name: string, text: string) => {
      const [term, told] = [document.createElement("dt"), document.createElement("dd")];
      term.textContent = name;
      told.textContent = text;
      list.append(term, told);
    };
    for (const layer of [...info.layers].reverse()) {
      if (!shown.has(layer.id)) continue;
      if (layer.raster) {
        const entry = await classAt(info, layer, at);
        if (entry) add(layer.name, entry);
      } else {
        const hit = map.queryRenderedFeatures(map.project(at), { layers: [layer.id] })[0];
        if (hit) add(layer.name, Object.entries(hit.properties).filter(([, value]) => value !== null && value !== "").map(([field, value]) => `${info.fields[field] ?? field}: ${told(value)}`).join(" · ") || texts["here"]!);
      }
    }
    found.replaceChildren(list.children.length > 0 ? list : texts["nothing"]!);
  }

  function told(value: unknown): string {
    return typeof value === "number" ? value.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 2 }) : String(value);
  }

  // Swipe: a second map above the first that follows it, cut at the divide.
  const right = one<HTMLSelectElement>("[data-right]");
  const divide = one<HTMLInputElement>("[data-at]");
  function swipe(on: boolean): void {
    const above = one("[data-second]")!;
    const line = one("[data-divide]")!;
    above.hidden = line.hidden = !on;
    if (!on || !right || !divide) return;
    if (!second) {
      const follower = makeMap(above, info, [right.value, "boundary"], false);
      second = follower;
      const follow = () => follower.jumpTo({ center: map.getCenter(), zoom: map.getZoom() });
      map.on("move", follow);
      follower.on("load", follow);
      right.onchange = () => {
        for (const layer of info.layers) show(follower, layer.id, layer.id === right.value || layer.id === "boundary");
      };
      divide.oninput = () => {
        above.style.clipPath = `inset(0 0 0 ${divide.value}%)`;
        line.style.left = `${divide.value}%`;
      };
    }
    second.resize();
    second.jumpTo({ center: map.getCenter(), zoom: map.getZoom() });
    divide.dispatchEvent(new Event("input"));
  }
}

const nothing: GeoJSON.FeatureCollection = { type: "FeatureCollection", features: [] };

function still(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** The class of a picture at a place: the colour of its finest tile, looked up in the legend. */
async function classAt(info: MapInfo, layer: LayerInfo, at: LngLat): Promise<string | null> {
  const size = 2 ** layer.maxzoom;
  const x = ((at.lng + 180) / 360) * size;
  const y = ((1 - Math.asinh(Math.tan((at.lat * Math.PI) / 180)) / Math.PI) / 2) * size;
  const address = tilesOf(info, layer).replace("{z}", String(layer.maxzoom)).replace("{x}", String(Math.floor(x))).replace("{y}", String(Math.floor(y)));
  const answer = await fetch(address);
  if (answer.status !== 200) return null;
  const picture = await createImageBitmap(await answer.blob(), { colorSpaceConversion: "none", premultiplyAlpha: "none" });
  const canvas = new OffscreenCanvas(1, 1);
  const pen = canvas.getContext("2d", { willReadFrequently: true })!;
  pen.drawImage(picture, Math.floor((x % 1) * picture.width), Math.floor((y % 1) * picture.height), 1, 1, 0, 0, 1, 1);
  const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
  if (!alpha) return null;
  const hex = `#${[red, green, blue].map((part) => part!.toString(16).padStart(2, "0")).join("")}`;
  return layer.legend.find((entry) => entry.colour.toLowerCase() === hex)?.name ?? null;
}
