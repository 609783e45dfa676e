import { AttributionControl, Map, NavigationControl, ScaleControl, setWorkerUrl, type LngLatBoundsLike, type StyleSpecification } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import worker from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";

// The worker is a file of ours: the content security policy allows no script made in the page.
setWorkerUrl(worker);

/** One layer as the server describes it. */
export interface LayerInfo {
  id: string;
  raster: boolean;
  tiles: string;
  sourceLayer: string | null;
  name: string;
  year: number | null;
  minzoom: number;
  maxzoom: number;
  tileSize: number | null;
  geometry: string | null;
  legend: { value: number; name: string; colour: string }[];
}

/** What a map is made of. */
export interface MapInfo {
  run: string;
  secret?: string;
  bounds: [number, number, number, number];
  on: string[];
  layers: LayerInfo[];
  fields: Record<string, string>;
  base: { tiles: string; attribution: string } | null;
}

/** Address of the tiles of a layer. */
export function tilesOf(info: MapInfo, layer: LayerInfo): string {
  return `${location.origin}/tiles/${info.run}/${layer.tiles}/{z}/{x}/{y}${info.secret ? `?s=${info.secret}` : ""}`;
}

/** A colour of the page's own style. */
export function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** The style of a map: plain ground or the office's base map, then every layer, shown or not. */
export function styleOf(info: MapInfo, shown: string[]): StyleSpecification {
  const style: StyleSpecification = { version: 8, sources: {}, layers: [{ id: "ground", type: "background", paint: { "background-color": colour("--map-ground") } }] };
  if (info.base) {
    style.sources["base"] = { type: "raster", tiles: [info.base.tiles], tileSize: 256, attribution: plain(info.base.attribution) };
    style.layers.push({ id: "base", type: "raster", source: "base" });
  }
  for (const layer of info.layers) {
    const visibility = shown.includes(layer.id) ? "visible" : "none";
    if (layer.raster) {
      style.sources[layer.id] = { type: "raster", tiles: [tilesOf(info, layer)], tileSize: layer.tileSize ?? 256, minzoom: layer.minzoom, maxzoom: layer.maxzoom, bounds: info.bounds };
      style.layers.push({ id: layer.id, type: "raster", source: layer.id, layout: { visibility }, paint: { "raster-resampling": "nearest", "raster-fade-duration": 0 } });
      continue;
    }
    style.sources[layer.tiles] ??= { type: "vector", tiles: [tilesOf(info, layer)], minzoom: layer.minzoom, maxzoom: layer.maxzoom, bounds: info.bounds };
    const paint = layer.legend[0]?.colour ?? colour("--ink");
    const common = { source: layer.tiles, "source-layer": layer.sourceLayer ?? layer.id, layout: { visibility } } as const;
    const outline = layer.id === "boundary" || layer.id === "units";
    if (layer.geometry === "line") {
      style.layers.push({ id: layer.id, type: "line", ...common, paint: { "line-color": paint, "line-width": 3 } });
    } else if (layer.geometry === "point") {
      style.layers.push({ id: layer.id, type: "circle", ...common, paint: { "circle-color": paint, "circle-radius": 4 } });
    } else {
      style.layers.push({ id: layer.id, type: "fill", ...common, paint: { "fill-color": paint, "fill-opacity": outline ? 0 : 0.7 } });
      style.layers.push({ id: `${layer.id}-line`, type: "line", ...common, paint: { "line-color": outline ? colour("--ink") : paint, "line-width": layer.id === "boundary" ? 2 : 1 } });
    }
  }
  return style;
}

/** Makes a map. */
export function makeMap(container: HTMLElement, info: MapInfo, shown: string[], interactive = true): Map {
  const map = new Map({
    container,
    style: styleOf(info, shown),
    bounds: info.bounds as LngLatBoundsLike,
    fitBoundsOptions: { padding: 24 },
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    interactive,
    maxZoom: 19,
    locale: JSON.parse(container.closest<HTMLElement>("[data-texts]")?.dataset.texts ?? "{}"),
  });
  map.touchZoomRotate.disableRotation();
  if (interactive) {
    map.addControl(new NavigationControl({ showCompass: false }), "top-right");
    map.addControl(new ScaleControl({ maxWidth: 120 }), "bottom-left");
    if (info.base) map.addControl(new AttributionControl({ compact: true }));
  }
  return map;
}

/** Shows or hides a layer with its outline. */
export function show(map: Map, id: string, on: boolean): void {
  for (const part of [id, `${id}-line`]) if (map.getLayer(part)) map.setLayoutProperty(part, "visibility", on ? "visible" : "none");
}

/** Sets how much of a layer is seen, 0 to 1. */
export function setOpacity(map: Map, layer: LayerInfo, opacity: number): void {
  if (layer.raster) {
    map.setPaintProperty(layer.id, "raster-opacity", opacity);
    return;
  }
  const property = layer.geometry === "line" ? "line-opacity" : layer.geometry === "point" ? "circle-opacity" : "fill-opacity";
  const outline = layer.id === "boundary" || layer.id === "units";
  if (!outline) map.setPaintProperty(layer.id, property, opacity);
  if (map.getLayer(`${layer.id}-line`)) map.setPaintProperty(`${layer.id}-line`, "line-opacity", outline ? opacity : Math.min(1, opacity + 0.3));
}

/** The text of an attribution is a text, never markup. */
function plain(text: string): string {
  const place = document.createElement("span");
  place.textContent = text;
  return place.innerHTML;
}
