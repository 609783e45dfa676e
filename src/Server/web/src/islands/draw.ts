import { Map, NavigationControl, ScaleControl, setWorkerUrl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import worker from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import { TerraDraw, TerraDrawPolygonMode } from "terra-draw";
import { TerraDrawMapLibreGLAdapter } from "terra-draw-maplibre-gl-adapter";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import land from "world-atlas/land-50m.json?url";
import { colour } from "../map";

setWorkerUrl(worker);

/** Draws a boundary on the coasts of the world; what is drawn stands as GeoJSON in a field of the form, where it can be written by hand as well. */
export function start(place: HTMLElement): void {
  const texts = JSON.parse(place.dataset.texts!) as Record<string, string>;
  const field = document.getElementById(place.dataset.into!) as HTMLTextAreaElement;
  const canvas = document.createElement("div");
  canvas.className = "map-place";
  const buttons = document.createElement("div");
  buttons.className = "actions";
  place.append(canvas, buttons);
  // A map that begins in a closed part of the page has no size yet.
  const details = place.closest("details");
  if (details && !details.open) details.addEventListener("toggle", () => void open(canvas, buttons, field, texts), { once: true });
  else void open(canvas, buttons, field, texts);
}

async function open(canvas: HTMLElement, buttons: HTMLElement, field: HTMLTextAreaElement, texts: Record<string, string>): Promise<void> {
  const world = (await (await fetch(land)).json()) as Topology<{ land: GeometryCollection }>;
  const map = new Map({
    container: canvas,
    style: {
      version: 8,
      sources: { land: { type: "geojson", data: feature(world, world.objects.land) } },
      layers: [
        { id: "sea", type: "background", paint: { "background-color": colour("--map-ground") } },
        { id: "land", type: "fill", source: "land", paint: { "fill-color": colour("--card"), "fill-outline-color": colour("--line-strong") } },
      ],
    },
    center: [0, 20],
    zoom: 1,
    attributionControl: false,
  });
  map.addControl(new NavigationControl({ showCompass: false }));
  map.addControl(new ScaleControl());
  map.getCanvas().setAttribute("aria-label", texts.map!);
  map.on("load", () => {
    const draw = new TerraDraw({ adapter: new TerraDrawMapLibreGLAdapter({ map }), modes: [new TerraDrawPolygonMode()] });
    draw.start();
    draw.setMode("polygon");
    draw.on("finish", () => {
      const shapes = draw.getSnapshot().filter((shape) => shape.geometry.type === "Polygon");
      field.value = JSON.stringify({ type: "FeatureCollection", features: shapes.map((shape) => ({ type: "Feature", properties: {}, geometry: shape.geometry })) });
    });
    buttons.append(
      button(texts.clear!, () => {
        draw.clear();
        field.value = "";
      }),
    );
    const hint = document.createElement("span");
    hint.className = "soft";
    hint.textContent = texts.finish!;
    buttons.append(hint);
  });
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "second";
  made.textContent = text;
  made.onclick = act;
  return made;
}
