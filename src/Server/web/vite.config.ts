import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { defineConfig, type Plugin } from "vite";

const folder = "../wwwroot/built";

// The land of the world for small maps, as a picture: Natural Earth 1:110 million, in degrees, north up.
const land: Plugin = {
  name: "land",
  generateBundle() {
    const world = JSON.parse(readFileSync("node_modules/world-atlas/land-110m.json", "utf8")) as Topology<{ land: GeometryCollection }>;
    const shapes = feature(world, world.objects.land).features.flatMap((one) => (one.geometry.type === "MultiPolygon" ? one.geometry.coordinates : one.geometry.type === "Polygon" ? [one.geometry.coordinates] : []));
    // A ring across the 180th meridian is drawn twice, once at each edge; the ice at the pole lies outside the picture.
    const rings = shapes.flat().filter((ring) => ring.some(([, y]) => y! > -60)).flatMap((ring) => {
      let turn = 0;
      const whole = ring.map(([x, y], i) => {
        const step = i === 0 ? 0 : x! - ring[i - 1]![0]!;
        turn += step > 180 ? -360 : step < -180 ? 360 : 0;
        return [x! + turn, y!] as const;
      });
      const least = Math.min(...whole.map(([x]) => x));
      const greatest = Math.max(...whole.map(([x]) => x));
      return greatest > 180 ? [whole, whole.map(([x, y]) => [x - 360, y] as const)] : least < -180 ? [whole, whole.map(([x, y]) => [x + 360, y] as const)] : [whole];
    });
    const path = rings.map((ring) => "M" + ring.map(([x, y]) => `${x.toFixed(1)},${(-y).toFixed(1)}`).join("L") + "Z").join("");
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-180 -90 360 180" width="1440" height="720"><style>path{fill:#c9d3ca}@media (prefers-color-scheme:dark){path{fill:#3a463f}}</style><path d="${path}"/></svg>`;
    this.emitFile({ type: "asset", fileName: "land-110m-2.svg", source: svg });
  },
};

// What a browser fetches lies beside the plain file already compressed, so that the server never does it.
const compressed: Plugin = {
  name: "compressed",
  closeBundle() {
    for (const name of readdirSync(folder, { recursive: true }) as string[]) {
      if (!/\.(m?js|css|json|svg)$/.test(name)) continue;
      const bytes = readFileSync(join(folder, name));
      const small = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
      if (small.length < bytes.length * 0.9) writeFileSync(join(folder, `${name}.br`), small);
    }
  },
};

// One bundle for every page, one more for each island that a page asks for. Nothing is inlined: the server's content
// security policy allows only files of its own.
export default defineConfig({
  base: "/built/",
  publicDir: false,
  plugins: [land, compressed],
  build: {
    outDir: folder,
    emptyOutDir: true,
    manifest: "manifest.json",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
    rollupOptions: { input: { main: "src/main.ts", site: "style/site.css" } },
  },
});
